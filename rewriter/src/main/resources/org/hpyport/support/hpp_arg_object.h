/* hpp_arg_object: The format unit O. As in all hpp_arg_ helpers: 1 on success, 0 with an exception; a null
   handle, an absent optional argument, leaves the variable alone. The handle is borrowed from
   the arguments. */
static inline int hpp_arg_object(HPyContext *ctx, HPy o, HPy *out)
{
    (void)ctx;
    if (!HPy_IsNull(o))
        *out = o;
    return 1;
}
