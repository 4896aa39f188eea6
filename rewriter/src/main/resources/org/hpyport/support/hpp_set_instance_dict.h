/* requires: hpp_payload; includes: none */
/* Gives an object another dict; a null one, after a failed call, is left to whoever looks. */
static inline void hpp_set_instance_dict(HPyContext *ctx, hpp_payloads *payloads, HPy object, HPy dict)
{
    if (HPy_IsNull(dict))
        return;
    HPy slot = HPyGlobal_Load(ctx, payloads->dict);
    HPy set = HPy_GetAttr_s(ctx, slot, "__set__");
    HPy args[2] = {object, dict};
    HPy done = HPy_IsNull(set) ? HPy_NULL : HPy_Call(ctx, set, args, 2, HPy_NULL);
    if (HPy_IsNull(done))
        HPyErr_Clear(ctx);
    HPy_Close(ctx, done);
    HPy_Close(ctx, set);
    HPy_Close(ctx, slot);
}
