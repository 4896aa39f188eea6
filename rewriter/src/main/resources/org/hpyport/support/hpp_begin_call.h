/* requires: hpp_call, hpp_end_call; includes: <stdlib.h> */
/*
 * The arguments of a call from C, which hands over a tuple and a dict of keywords (either may be null),
 * as Python hands them over under HPy. The caller gives them to hpp_end_call. 1, or 0 with an exception.
 */
static inline int hpp_begin_call(HPyContext *ctx, HPy tuple, HPy dict, hpp_call *call)
{
    HPy keys = HPy_IsNull(dict) ? HPy_NULL : HPyDict_Keys(ctx, dict);
    HPy_ssize_t nargs = HPy_IsNull(tuple) ? 0 : HPy_Length(ctx, tuple);
    HPy_ssize_t named = HPy_IsNull(keys) ? 0 : HPy_Length(ctx, keys);
    int ok = nargs >= 0 && named >= 0 && HPy_IsNull(dict) == HPy_IsNull(keys);
    *call = (hpp_call){NULL, 0, 0, HPy_NULL};
    if (ok) {
        call->args = (HPy *)calloc((size_t)(nargs + 2 * named) + 1, sizeof(HPy));
        if (call->args == NULL) {
            HPyErr_NoMemory(ctx);
            ok = 0;
        }
    }
    for (HPy_ssize_t i = 0; ok && i < nargs; i++) {
        call->args[call->count] = HPy_GetItem_i(ctx, tuple, i);
        ok = !HPy_IsNull(call->args[call->count++]);
    }
    call->nargs = call->count;
    for (HPy_ssize_t i = 0; ok && i < named; i++) {
        HPy *key = &call->args[nargs + named + i];
        *key = HPy_GetItem_i(ctx, keys, i);
        call->args[call->count] = HPy_IsNull(*key) ? HPy_NULL : HPy_GetItem(ctx, dict, *key);
        ok = !HPy_IsNull(call->args[call->count++]);
    }
    if (ok && named > 0) {
        call->kwnames = HPyTuple_FromArray(ctx, call->args + nargs + named, named);
        ok = !HPy_IsNull(call->kwnames);
    }
    for (HPy_ssize_t i = 0; call->args != NULL && i < named; i++)
        HPy_Close(ctx, call->args[nargs + named + i]);
    HPy_Close(ctx, keys);
    if (!ok)
        hpp_end_call(ctx, call);
    return ok;
}
