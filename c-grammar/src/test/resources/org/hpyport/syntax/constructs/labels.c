int f(int a) {
  __label__ here;
again:
here:
  if (a > 1)
    inner: a--;
  if (a) goto again;
  switch (a) { case 0: done: return a; }
  goto here;
end: ;
}
