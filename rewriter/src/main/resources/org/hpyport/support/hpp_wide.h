/* requires: hpp_wide_copy; includes: <stdlib.h>, <string.h>, <wchar.h> */
/*
 * PyUnicode_AsWideChar: copies at most `room` wide characters, a final 0 included if there is room for
 * it; how many were copied without it. With a NULL buffer, the room that is needed with it.
 */
static inline HPy_ssize_t hpp_wide(HPyContext *ctx, HPy text, wchar_t *buffer, HPy_ssize_t room)
{
    HPy_ssize_t n;
    wchar_t *copy = hpp_wide_copy(ctx, text, &n);
    if (copy == NULL)
        return -1;
    if (buffer == NULL) {
        n++;
    } else {
        memcpy(buffer, copy, (size_t)(room > n ? n + 1 : room) * sizeof(wchar_t));
        n = room > n ? n : room;
    }
    free(copy);
    return n;
}
