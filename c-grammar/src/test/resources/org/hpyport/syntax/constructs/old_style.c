int f(a, p, g) int a; char *p, **g[]; { return a; }
static long h() { return 1; }
