_Alignas(16) static char room[32];
static _Alignas(double) char other[8];
struct s { _Alignas(8) int a; };
_Atomic int counter;
_Atomic(int *) pointer;
static const _Atomic(long) *where;
_Thread_local int own;
_Noreturn void stop(void);
int f(void) { return _Alignof(long) + __alignof__(counter) + *(_Atomic int *) pointer; }
