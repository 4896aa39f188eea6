__extension__ typedef long long wide;
__extension__ struct s { int a; __extension__ union { int b; int c; }; };
int f(int a) {
  __extension__ long long b = __extension__ 1LL + a;
  return __extension__ ({ (int) b; });
}
