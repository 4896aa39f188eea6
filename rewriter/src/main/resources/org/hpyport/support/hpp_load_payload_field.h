/* requires: hpp_load_field, hpp_payload; includes: none */
/* What the struct of an object keeps in a field, or null, where the struct lies in another object. */
static inline HPy hpp_load_payload_field(HPyContext *ctx, hpp_payloads *payloads, HPy object,
                                         HPyField field)
{
    if (HPyField_IsNull(field))
        return HPy_NULL;
    HPy payload = hpp_payload(ctx, payloads, object);
    HPy value = HPy_IsNull(payload) ? HPy_NULL : hpp_load_field(ctx, payload, field);
    HPy_Close(ctx, payload);
    return value;
}
