/*
 * Found before the real hpy.h where a port is built for verification on GraalPy 24.2: goes round three
 * faults of that runtime, so that they are not taken for faults of the port. Never part of a port.
 */
#ifndef HPYPORT_VERIFY_H
#define HPYPORT_VERIFY_H
#include_next <hpy.h>

/* GraalPy calls a capsule's destructor with wrong arguments: the memory behind it stays allocated instead. */
static inline HPy hpyport_verify_capsule(HPyContext *ctx, void *pointer, const char *name) {
    return HPyCapsule_New(ctx, pointer, name, NULL);
}
#define HPyCapsule_New(ctx, pointer, name, destructor) \
    ((void)(destructor), hpyport_verify_capsule((ctx), (pointer), (name)))
static inline int hpyport_verify_capsule_destructor(HPyContext *ctx, HPy capsule) {
    return HPyCapsule_SetDestructor(ctx, capsule, NULL);
}
#define HPyCapsule_SetDestructor(ctx, capsule, destructor) \
    ((void)(destructor), hpyport_verify_capsule_destructor((ctx), (capsule)))

/* GraalPy's own throws an internal error for characters above U+FFFF. */
static inline HPy hpyport_verify_wide(HPyContext *ctx, const wchar_t *text, HPy_ssize_t length) {
    HPy_ssize_t n, used = 0;
    if (length < 0)
        for (length = 0; text[length]; length++)
            ;
    for (n = 0; n < length && (unsigned long)text[n] <= 0xFFFF; n++)
        ;
    if (n == length)
        return HPyUnicode_FromWideChar(ctx, text, length);
    char *utf8 = (char *)__builtin_malloc((size_t)length * 4 + 1);
    if (!utf8)
        return HPyErr_NoMemory(ctx);
    for (n = 0; n < length; n++) {
        unsigned long c = (unsigned long)text[n];
        if (c < 0x80) {
            utf8[used++] = (char)c;
            continue;
        }
        if (c < 0x800) {
            utf8[used++] = (char)(0xC0 | c >> 6);
        } else {
            if (c < 0x10000) {
                utf8[used++] = (char)(0xE0 | c >> 12);
            } else {
                utf8[used++] = (char)(0xF0 | c >> 18);
                utf8[used++] = (char)(0x80 | (c >> 12 & 0x3F));
            }
            utf8[used++] = (char)(0x80 | (c >> 6 & 0x3F));
        }
        utf8[used++] = (char)(0x80 | (c & 0x3F));
    }
    HPy bytes = HPyBytes_FromStringAndSize(ctx, utf8, used);
    __builtin_free(utf8);
    if (HPy_IsNull(bytes))
        return HPy_NULL;
    HPy result = HPyUnicode_FromEncodedObject(ctx, bytes, "utf-8", "surrogatepass");
    HPy_Close(ctx, bytes);
    return result;
}
#define HPyUnicode_FromWideChar(ctx, text, length) hpyport_verify_wide((ctx), (text), (length))

/* GraalPy's own gives U+FFFD for a lone surrogate and no exception: its HPyUnicode_AsUTF8String does raise. */
static inline const char *hpyport_verify_utf8(HPyContext *ctx, HPy text, HPy_ssize_t *size) {
    HPy_ssize_t length = 0;
    const char *utf8 = HPyUnicode_AsUTF8AndSize(ctx, text, &length);
    if (!utf8)
        return NULL;
    for (HPy_ssize_t n = 0; n + 2 < length; n++) {
        if (__builtin_memcmp(utf8 + n, "\xEF\xBF\xBD", 3) == 0) {
            HPy checked = HPyUnicode_AsUTF8String(ctx, text);
            if (HPy_IsNull(checked))
                return NULL;
            HPy_Close(ctx, checked);
            break;
        }
    }
    if (size)
        *size = length;
    return utf8;
}
#define HPyUnicode_AsUTF8AndSize(ctx, text, size) hpyport_verify_utf8((ctx), (text), (size))
#endif
