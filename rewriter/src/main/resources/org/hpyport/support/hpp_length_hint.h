/* hpp_length_hint: PyObject_LengthHint.
   requires: hpp_import_call2 hpp_as_size */
static inline HPy_ssize_t hpp_length_hint(HPyContext *ctx, HPy o, HPy_ssize_t otherwise)
{
    HPy_ssize_t r;
    HPy number = HPyLong_FromSsize_t(ctx, otherwise);
    if (HPy_IsNull(number))
        return -1;
    r = hpp_as_size(ctx, hpp_import_call2(ctx, "operator", "length_hint", o, number));
    HPy_Close(ctx, number);
    return r;
}
