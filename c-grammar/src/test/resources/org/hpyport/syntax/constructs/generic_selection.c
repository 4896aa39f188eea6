int of_int(int a);
int of_pointer(const void *p);
int f(int a, char *p) {
  return _Generic((a), int: of_int, const char *: of_pointer, default: of_pointer)(a)
      + _Generic(p, char *: of_pointer(p), default: (int) 1);
}
