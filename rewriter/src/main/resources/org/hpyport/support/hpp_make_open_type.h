/* requires: hpp_open_type, hpp_payload; includes: none */
/* PyType_Ready for a type that Python classes may derive from; keeps it in a global: 0 or -1. */
static inline int hpp_make_open_type(HPyContext *ctx, HPyType_Spec *spec, HPy base,
                                     HPyType_Spec *hidden, int slots, hpp_payloads *payloads,
                                     HPyGlobal *global)
{
    HPy type = hpp_open_type(ctx, spec, base, hidden, slots, payloads);
    if (HPy_IsNull(type))
        return -1;
    HPyGlobal_Store(ctx, global, type);
    HPy_Close(ctx, type);
    return 0;
}
