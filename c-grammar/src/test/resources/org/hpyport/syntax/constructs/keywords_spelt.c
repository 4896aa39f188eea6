static __inline__ __const__ int *f(__volatile__ int *__restrict__ p, __signed__ char c) { return 0; }
extern __inline int g(void);
__complex__ double z;
_Complex float y;
_Bool b;
__int128 wide;
unsigned __int128 wider;
double _Complex half(double _Complex v) { return __real__ v + __imag__ v; }
