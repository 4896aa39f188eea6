/* requires: none; includes: none */
/* What a type has of its own, as a mapping that is only to be read. */
static inline HPy hpp_type_dict(HPyContext *ctx, HPy type)
{
    return HPy_GetAttr_s(ctx, type, "__dict__");
}
