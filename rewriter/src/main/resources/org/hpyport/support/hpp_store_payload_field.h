/* requires: hpp_payload, hpp_store_field; includes: none */
/* Keeps an object in a field of an object's struct, where the struct lies in another object. */
static inline void hpp_store_payload_field(HPyContext *ctx, hpp_payloads *payloads, HPy object,
                                           HPyField *field, HPy value)
{
    if (HPy_IsNull(value) && HPyField_IsNull(*field))
        return;
    HPy payload = hpp_payload(ctx, payloads, object);
    if (!HPy_IsNull(payload))
        hpp_store_field(ctx, payload, field, value);
    HPy_Close(ctx, payload);
}
