/* requires: none; includes: none */
/* What an object keeps in a field, or null: loading a field that holds nothing is an error. */
static inline HPy hpp_load_field(HPyContext *ctx, HPy owner, HPyField field)
{
    return HPyField_IsNull(field) ? HPy_NULL : HPyField_Load(ctx, owner, field);
}
