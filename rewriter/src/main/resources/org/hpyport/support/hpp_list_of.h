/* hpp_list_of: list(o.NAME()): PyDict_Items, PyMapping_Keys and their like.
   requires: hpp_method0 hpp_call1 */
static inline HPy hpp_list_of(HPyContext *ctx, HPy o, const char *name)
{
    HPy r, view = hpp_method0(ctx, o, name);
    if (HPy_IsNull(view))
        return HPy_NULL;
    r = hpp_call1(ctx, ctx->h_ListType, view);
    HPy_Close(ctx, view);
    return r;
}
