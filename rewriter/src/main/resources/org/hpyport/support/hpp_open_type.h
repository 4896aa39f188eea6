/* provides: hpp_open_type, hpp_slot_class, hpp_forget_slots, HPP_PAYLOAD, HPP_WEAKREFS, HPP_DICT; requires: hpp_payload; includes: <string.h> */
/* What the objects of a type are given beside its own: a slot for the struct, and what Python uses. */
enum { HPP_PAYLOAD = 1, HPP_WEAKREFS = 2, HPP_DICT = 4 };

/*
 * Takes the names of a class's slots away: 0 or -1. GraalPy 24.2.2 reads them where classes are mixed,
 * to see which of them gives their objects room, and so has to keep them.
 */
static inline int hpp_forget_slots(HPyContext *ctx, HPy type)
{
    HPy sys = HPyImport_ImportModule(ctx, "sys");
    HPy implementation = HPy_IsNull(sys) ? HPy_NULL : HPy_GetAttr_s(ctx, sys, "implementation");
    HPy name = HPy_IsNull(implementation) ? HPy_NULL : HPy_GetAttr_s(ctx, implementation, "name");
    const char *text = HPy_IsNull(name) ? NULL : HPyUnicode_AsUTF8AndSize(ctx, name, NULL);
    int result = text == NULL ? -1
        : strcmp(text, "graalpy") == 0 ? 0
        : HPy_DelAttr_s(ctx, type, "__slots__");
    HPy_Close(ctx, sys);
    HPy_Close(ctx, implementation);
    HPy_Close(ctx, name);
    return result;
}

/*
 * A class with slots for the type to derive from. The slot for the struct is forgotten by the class,
 * so that neither attributes nor copies reach it; then CPython refuses to copy objects by mistake
 * (copyreg counts slots by name, and refuses objects that are larger).
 */
static inline HPy hpp_slot_class(HPyContext *ctx, HPyType_Spec *spec, HPy base, int slots,
                                 hpp_payloads *payloads)
{
    const char *dot = spec->name, *name = spec->name;
    for (const char *p = spec->name; *p != 0; p++) {
        if (*p == '.') {
            dot = p;
            name = p + 1;
        }
    }
    HPy module = HPyBytes_FromStringAndSize(ctx, spec->name, dot - spec->name);
    HPy text = HPy_IsNull(module)
        ? HPy_NULL
        : HPyUnicode_FromEncodedObject(ctx, module, "utf-8", "strict");
    HPy_Close(ctx, module);
    HPy names = HPyList_New(ctx, 0), dict = HPyDict_New(ctx), made = HPy_NULL;
    int ok = !HPy_IsNull(text) && !HPy_IsNull(names) && !HPy_IsNull(dict);
    const char *all[3] = {"payload", "__weakref__", "__dict__"};
    for (int i = 0; ok && i < 3; i++) {
        if (slots & (1 << i)) {
            HPy word = HPyUnicode_FromString(ctx, all[i]);
            ok = !HPy_IsNull(word) && HPyList_Append(ctx, names, word) == 0;
            HPy_Close(ctx, word);
        }
    }
    ok = ok && HPy_SetItem_s(ctx, dict, "__slots__", names) == 0
        && HPy_SetItem_s(ctx, dict, "__module__", text) == 0;
    if (ok) {
        HPy args = HPy_BuildValue(ctx, "s(O)O", name, base, dict);
        if (!HPy_IsNull(args))
            made = HPy_CallTupleDict(ctx, ctx->h_TypeType, args, HPy_NULL);
        HPy_Close(ctx, args);
    }
    HPy_Close(ctx, text);
    HPy_Close(ctx, names);
    HPy_Close(ctx, dict);
    if (!HPy_IsNull(made) && (slots & HPP_DICT)) {
        HPy own = HPy_GetAttr_s(ctx, made, "__dict__");
        HPy slot = HPy_IsNull(own) ? HPy_NULL : HPy_GetItem_s(ctx, own, "__dict__");
        HPy_Close(ctx, own);
        if (HPy_IsNull(slot)) {
            HPy_Close(ctx, made);
            return HPy_NULL;
        }
        HPyGlobal_Store(ctx, &payloads->dict, slot);
        HPy_Close(ctx, slot);
    }
    if (HPy_IsNull(made) || !(slots & HPP_PAYLOAD))
        return made;
    HPy slot = HPy_GetAttr_s(ctx, made, "payload");
    HPy get = HPy_IsNull(slot) ? HPy_NULL : HPy_GetAttr_s(ctx, slot, "__get__");
    HPy set = HPy_IsNull(get) ? HPy_NULL : HPy_GetAttr_s(ctx, slot, "__set__");
    HPy types = HPy_IsNull(set) ? HPy_NULL : HPyDict_New(ctx);
    if (HPy_IsNull(types) || HPy_DelAttr_s(ctx, made, "payload") < 0
        || hpp_forget_slots(ctx, made) < 0) {
        HPy_Close(ctx, made);
        made = HPy_NULL;
    } else {
        HPyGlobal_Store(ctx, &payloads->get, get);
        HPyGlobal_Store(ctx, &payloads->set, set);
        HPyGlobal_Store(ctx, &payloads->types, types);
    }
    HPy_Close(ctx, slot);
    HPy_Close(ctx, get);
    HPy_Close(ctx, set);
    HPy_Close(ctx, types);
    return made;
}

/*
 * Makes a type from which Python classes may derive, of a base unless that is null.
 *
 * hidden: specifies the type that has the struct; slots: what HPP_PAYLOAD and the others name
 */
static inline HPy hpp_open_type(HPyContext *ctx, HPyType_Spec *spec, HPy base, HPyType_Spec *hidden,
                                int slots, hpp_payloads *payloads)
{
    HPy from = HPy_IsNull(base) ? ctx->h_BaseObjectType : base;
    from = slots == 0 ? HPy_Dup(ctx, from) : hpp_slot_class(ctx, spec, from, slots, payloads);
    if (HPy_IsNull(from))
        return HPy_NULL;
    HPyType_SpecParam params[2] = {{HPyType_SpecParam_Base, from}, {(HPyType_SpecParam_Kind)0, HPy_NULL}};
    HPy type = HPyType_FromSpec(ctx, spec, params);
    HPy_Close(ctx, from);
    HPy struct_type = HPy_IsNull(type) ? HPy_NULL : HPyType_FromSpec(ctx, hidden, NULL);
    HPy types = HPy_IsNull(struct_type) ? HPy_NULL : HPyGlobal_Load(ctx, payloads->types);
    if (HPy_IsNull(types) || HPy_SetItem(ctx, types, type, struct_type) < 0) {
        HPy_Close(ctx, type);
        type = HPy_NULL;
    }
    HPy_Close(ctx, types);
    HPy_Close(ctx, struct_type);
    return type;
}
