/* requires: hpp_payload; includes: none */
/* What the field at tp_dictoffset holds once an attribute was set: the dict of an object, never null. */
static inline HPy hpp_instance_dict(HPyContext *ctx, hpp_payloads *payloads, HPy object)
{
    HPy slot = HPyGlobal_Load(ctx, payloads->dict);
    HPy get = HPy_GetAttr_s(ctx, slot, "__get__");
    HPy dict = HPy_IsNull(get) ? HPy_NULL : HPy_Call(ctx, get, &object, 1, HPy_NULL);
    HPy_Close(ctx, get);
    HPy_Close(ctx, slot);
    return dict;
}
