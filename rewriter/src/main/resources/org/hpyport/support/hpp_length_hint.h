/* requires: hpp_import_call2, hpp_ssize_result; includes: none */
/* PyObject_LengthHint: -1 with an exception. */
static inline HPy_ssize_t hpp_length_hint(HPyContext *ctx, HPy o, HPy_ssize_t otherwise)
{
    HPy d = HPyLong_FromSsize_t(ctx, otherwise);
    if (HPy_IsNull(d))
        return -1;
    HPy_ssize_t r = hpp_ssize_result(ctx, hpp_import_call2(ctx, "operator", "length_hint", o, d));
    HPy_Close(ctx, d);
    return r;
}
