struct point { int x, y; };
int g(const struct point *p, const int *a);
int f(void) {
  struct point p = (struct point) { .x = 1 };
  return g(&(struct point) { 1, 2 }, (int[]) { 3, 4 }) + (struct point) { 5 }.x + ((int[2]) { 6 })[0];
}
