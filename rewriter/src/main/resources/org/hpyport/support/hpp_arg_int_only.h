/* requires: hpp_arg_type_error; includes: none */
/* Whether an argument is an int, else TypeError: units "k" and "K" ask no __index__. */
static inline int hpp_arg_int_only(HPyContext *ctx, HPy h)
{
    return HPy_TypeCheck(ctx, h, ctx->h_LongType) || hpp_arg_type_error(ctx, "int", h);
}
