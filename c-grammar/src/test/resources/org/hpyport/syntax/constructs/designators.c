struct point { int x, y; struct { int z; } in; int a[4]; };
struct point named = { .x = 1, .a[2] = 3, .in = { .z = 4 } };
struct point deep = { .in.z = 2 };
struct point old = { x: 1, y: 2 };
int table[] = { [0] = 1, [2 ... 4] = 5, 6, [7] = { 8 } };
struct point many[] = { [1].a[0 ... 1] = 9, [0] = { 1, 2 } };
