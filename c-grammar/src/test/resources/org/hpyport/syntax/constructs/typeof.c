int f(int *p) {
  typeof(*p) a = *p;
  __typeof__(int *) q = p;
  const __typeof(a + 1) b = a;
  return (typeof(a))*q + sizeof(typeof(b));
}
