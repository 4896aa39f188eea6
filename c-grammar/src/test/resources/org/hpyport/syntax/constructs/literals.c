#include <stddef.h>
const char *s = "a" "b" "\x1f" "c";
const wchar_t *w = L"wide" L"r";
const char *u = u8"utf";
int c[] = { 'a', L'b', '\'', '\\', '\0', 0x1F, 017, 10UL, 0b11 };
double d[] = { 1., .5, 1e-3, 0x1p3, 1.5f, 2.0L };
