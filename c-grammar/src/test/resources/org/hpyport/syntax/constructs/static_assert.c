_Static_assert(sizeof(int) == 4, "int");
struct s { int a; _Static_assert(1, "member"); int b; };
int f(void) {
  _Static_assert(sizeof(long) > 1, "long");
  return 0;
}
