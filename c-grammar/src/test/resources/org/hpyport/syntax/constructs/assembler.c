int f(int a, int *p) {
  int out, high;
  asm("nop");
  __asm__ volatile ("add %1, %0" : "=r" (out), "=d" (high) : "r" (a), "m" (*p) : "cc", "memory");
  asm volatile ("" ::: "memory");
  __asm__ __volatile__ ("mov %[from], %[to]" : [to] "=r" (p[1]) : [from] "r" (a + (int) out));
  register int r asm("ebx") = out;
  return r;
}
int renamed(void) __asm__("other_name");
__asm__(".text");
