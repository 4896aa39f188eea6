typedef struct node { struct node *next; } node;
typedef unsigned char byte;
int f(void *p, int a, int (*g)(int)) {
  node *n = (node *) p, *m = ((node *) p)->next;
  byte b = (byte) - a + (byte) (a) + (a) - 1 + (a) * 2 + (g)(a);
  int (*h)(int) = (int (*)(int)) p;
  return *(int *) p + (int) *(byte *) &b + (int) sizeof(node) + sizeof (byte) - 1 + sizeof n->next + -(int) -a + (long) h;
}
