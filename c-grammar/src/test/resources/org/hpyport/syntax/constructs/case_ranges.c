int f(int a) {
  switch (a) {
  case 1 ... 3:
    return 1;
  case 'a' ... 'z': case 7: { a++; }
  default: ;
  }
  return 0;
}
