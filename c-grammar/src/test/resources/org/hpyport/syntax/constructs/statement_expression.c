int f(int a) {
  int b = ({ int c = a; c + 1; }) * 2;
  return ({ b; });
}
