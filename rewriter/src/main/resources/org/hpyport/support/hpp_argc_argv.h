/* requires: hpp_sys_get, hpp_wide_copy; includes: <stdlib.h>, <wchar.h> */
/*
 * Py_GetArgcArgv: the words of the command line as sys.orig_argv tells them, copied at the first call
 * and kept for the whole process; 0 and NULL where there are none or memory is short. No exception.
 */
static inline void hpp_argc_argv(HPyContext *ctx, int *argc, wchar_t ***argv)
{
    static int known = 0;
    static wchar_t **words = NULL;
    HPy list = words == NULL ? hpp_sys_get(ctx, "orig_argv") : HPy_NULL;
    HPy_ssize_t size = HPy_IsNull(list) ? 0 : HPy_Length(ctx, list);
    wchar_t **made = size > 0 ? (wchar_t **)calloc((size_t)size + 1, sizeof *made) : NULL;
    HPy_ssize_t copied = 0;
    while (made != NULL && copied < size) {
        HPy word = HPy_GetItem_i(ctx, list, copied);
        made[copied] = HPy_IsNull(word) ? NULL : hpp_wide_copy(ctx, word, NULL);
        HPy_Close(ctx, word);
        if (made[copied] == NULL)
            break;
        copied++;
    }
    HPy_Close(ctx, list);
    if (made != NULL && copied == size) {
        words = made;
        known = (int)size;
    } else if (made != NULL) {
        while (copied > 0)
            free(made[--copied]);
        free(made);
    }
    if (HPyErr_Occurred(ctx))
        HPyErr_Clear(ctx);
    *argc = known;
    *argv = words;
}
