int f(int a) {
  static const void *const targets[] = { &&one, &&two };
  goto *targets[a];
one:
  a += 1;
  goto *(void *) targets[1];
two:
  return a;
}
