/* requires: hpp_call, hpp_begin_call, hpp_end_call, hpp_close_all, hpp_unpack_keywords_dict; includes: none */
/*
 * As hpp_unpack_keywords_dict, for a tuple and a dict of keywords (or null) that are objects. What the
 * outputs held before is closed. SystemError if the tuple is none, or the dict is none.
 */
static inline int hpp_tuple_keywords(HPyContext *ctx, const char *function, HPy tuple, HPy dict,
                                     const char *const *kwlist, int min, int maxpos, int n, HPy *out)
{
    hpp_call call;
    hpp_close_all(ctx, out, n);
    if (HPy_IsNull(tuple) || !HPyTuple_Check(ctx, tuple)
        || !(HPy_IsNull(dict) || HPyDict_Check(ctx, dict))) {
        HPyErr_SetString(ctx, ctx->h_SystemError, "bad argument to internal function");
        return 0;
    }
    if (!hpp_begin_call(ctx, tuple, HPy_NULL, &call))
        return 0;
    int ok = hpp_unpack_keywords_dict(ctx, function, call.args, (HPy_ssize_t)call.nargs, dict, kwlist,
                                      min, maxpos, n, out);
    hpp_end_call(ctx, &call);
    return ok;
}
