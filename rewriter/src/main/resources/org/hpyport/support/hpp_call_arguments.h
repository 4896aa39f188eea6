/* requires: hpp_value_all; includes: <stdarg.h>, <stdlib.h> */
/*
 * Calls with the arguments that a format gives, after `receiver` if that is not null: then `callee` is
 * the name of its method. One unit that is a tuple is unpacked; NULL or an empty format gives none.
 */
static inline HPy hpp_call_arguments(HPyContext *ctx, HPy receiver, HPy callee, const char *format,
                                     va_list arguments)
{
    HPy *items = NULL;
    HPy_ssize_t n = 0;
    if (format != NULL && hpp_value_all(ctx, format, arguments, &items, &n) < 0)
        return HPy_NULL;
    HPy tuple = HPy_NULL;
    HPy_ssize_t count = n;
    if (n == 1 && HPyTuple_Check(ctx, items[0])) {
        tuple = items[0];
        count = HPy_Length(ctx, tuple);
    }
    HPy *args = count < 0 ? NULL : (HPy *)calloc((size_t)count + 1, sizeof(HPy));
    if (args == NULL && count >= 0)
        HPyErr_NoMemory(ctx);
    int ok = args != NULL;
    if (ok)
        args[0] = receiver;
    for (HPy_ssize_t i = 0; ok && i < count; i++) {
        args[i + 1] = HPy_IsNull(tuple) ? HPy_Dup(ctx, items[i]) : HPy_GetItem_i(ctx, tuple, i);
        ok = !HPy_IsNull(args[i + 1]);
    }
    for (HPy_ssize_t i = 0; i < n; i++)
        HPy_Close(ctx, items[i]);
    free(items);
    HPy r = HPy_NULL;
    if (ok && HPy_IsNull(receiver))
        r = HPy_Call(ctx, callee, args + 1, (size_t)count, HPy_NULL);
    else if (ok)
        r = HPy_CallMethod(ctx, callee, args, (size_t)count + 1, HPy_NULL);
    for (HPy_ssize_t i = 0; args != NULL && i < count; i++)
        HPy_Close(ctx, args[i + 1]);
    free(args);
    return r;
}
