#include <stdarg.h>
struct s { int a; struct { int b[3]; } in; };
int f(int n, ...) {
  va_list ap;
  va_start(ap, n);
  int a = va_arg(ap, int) + *va_arg(ap, int *);
  va_end(ap);
  a += __builtin_offsetof(struct s, in.b[1]) + __builtin_expect(a, 0);
  return __builtin_choose_expr(1, a, n) + __builtin_types_compatible_p(int, long);
}
