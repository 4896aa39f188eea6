/* provides: HPP_NEW_OPEN, hpp_new_open; requires: hpp_payload; includes: none */
/* HPy_New for an object whose struct lies in another object. */
static inline HPy hpp_new_open(HPyContext *ctx, hpp_payloads *payloads, HPy type, void **data)
{
    void *unused;
    HPy object = HPy_New(ctx, type, &unused);
    if (HPy_IsNull(object))
        return HPy_NULL;
    HPy payload = hpp_keep_payload(ctx, payloads, object);
    if (HPy_IsNull(payload)) {
        HPy_Close(ctx, object);
        return HPy_NULL;
    }
    *data = hpp_payload_AsStruct(ctx, payload);
    HPy_Close(ctx, payload);
    return object;
}

/* HPy_New for an object whose struct lies in another object; data is the address of a pointer. */
#define HPP_NEW_OPEN(ctx, payloads, type, data) hpp_new_open(ctx, payloads, type, (void **)(data))
