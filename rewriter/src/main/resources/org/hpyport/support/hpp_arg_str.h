/* hpp_arg_str: The format unit s. The variable is a char pointer, const or not.
   requires: hpp_arg_text */
static inline int hpp_arg_str(HPyContext *ctx, HPy o, void *out)
{
    return HPy_IsNull(o) || hpp_arg_text(ctx, o, "str", (const char **)out);
}
