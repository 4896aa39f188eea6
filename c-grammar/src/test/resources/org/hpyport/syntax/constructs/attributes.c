__attribute__((unused)) static int first;
static int last __attribute__((unused)) = 1, next __attribute__((aligned(8)));
struct __attribute__((packed)) tagged { char c __attribute__((aligned(4))); int i; } __attribute__((aligned(16)));
void * __attribute__((noinline)) between(int __attribute__((unused)) x, int y __attribute__((unused)));
int after(const char *, ...) __attribute__((format(printf, 1, 2))) __attribute__((cold));
enum __attribute__((packed)) e { A __attribute__((deprecated)) = 1, B };
typedef int aligned_int __attribute__((aligned(8)));
int f(int a) {
  int local __attribute__((unused)) = a;
  switch (a) {
  case 1:
    a = 2;
    __attribute__((fallthrough));
  default:
    break;
  }
  if (a) goto end;
  goto out;
out: __attribute__((unused)) a++;
end: __attribute__((unused));
  return a;
}
