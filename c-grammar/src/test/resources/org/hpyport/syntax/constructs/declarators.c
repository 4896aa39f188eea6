typedef int (*callback)(void *, int), *pointer, row[4];
callback table[3], *more;
int (*(*factory)(int))(char), (plain), *(*grid)[2][3];
char *(*names(int x))[3];
void *take(int (*compare)(const void *, const void *), callback, int unnamed[], char **const restrict p);
const volatile unsigned long int *const *all, (*fp)(void) = 0;
