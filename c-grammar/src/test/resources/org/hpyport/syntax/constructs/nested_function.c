int f(int a) {
  int inner(int b) { return a + b; }
  auto int later(int);
  __auto_type c = a;
  int later(int d) { return d; }
  return inner(c) + later(a);
}
