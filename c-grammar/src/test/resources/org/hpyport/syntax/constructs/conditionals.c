int f(int a, int b) {
  int c = a ?: b, d = a ? b : c ? a : b;
  c = a ? b, a : (d = b);
  if (a) if (b) return 1; else return 2;
  else if (c) d++; else { d--; }
  while (a) do b--; while (b);
  for (;;) break;
  for (int i = 0, *p = &i; i < *p; i++, p++) continue;
  return c < d == a > b | c & d ^ a << 1 + b * c % 2 && !a || ~b;
}
