/* requires: hpp_quiet_null; includes: none */
/* PyCell_Get: null without an exception if the cell is empty. */
static inline HPy hpp_cell_get(HPyContext *ctx, HPy cell)
{
    HPy v = HPy_GetAttr_s(ctx, cell, "cell_contents");
    return HPy_IsNull(v) ? hpp_quiet_null(ctx, ctx->h_ValueError) : v;
}
