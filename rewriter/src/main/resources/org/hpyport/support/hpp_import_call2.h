/* requires: hpp_call2, hpp_import_attr, hpp_null_error; includes: none */
/* module.<name>(a, b); a null b leaves it out. */
static inline HPy hpp_import_call2(HPyContext *ctx, const char *module, const char *name, HPy a,
                                   HPy b)
{
    if (HPy_IsNull(a))
        return hpp_null_error(ctx);
    HPy f = hpp_import_attr(ctx, module, name);
    if (HPy_IsNull(f))
        return HPy_NULL;
    HPy r = hpp_call2(ctx, f, a, b);
    HPy_Close(ctx, f);
    return r;
}
