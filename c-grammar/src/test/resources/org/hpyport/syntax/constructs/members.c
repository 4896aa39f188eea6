struct s {
  unsigned flag : 1, : 3, rest : 4;
  int : 0;
  union { int i; float f; };
  struct { struct { int deep; }; int shallow; } in;
  const char *names[2], *(*get)(struct s *, int);
  char open[];
};
int f(struct s *p) { return p->i + p->in.deep + p->flag + (*p->get(p, 1) == 'a'); }
