/* provides: hpp_payload, hpp_payloads, hpp_any_struct, hpp_keep_payload, hpp_payload_struct, hpp_payload_type, hpp_payload_AsStruct, HPP_PAYLOAD_HELPERS; requires: none; includes: none */
/*
 * Where objects of a type keep their struct: HPy 0.9 gives instances of Python classes that derive
 * from a type with a struct the wrong one on CPython, and none on GraalPy 24.2. So the type has no
 * struct. Each of its objects holds, in a slot that Python code cannot name, one object of a hidden
 * type that has the struct.
 */
typedef struct {
    HPyGlobal get;   /* the slot's __get__ */
    HPyGlobal set;   /* the slot's __set__ */
    HPyGlobal types; /* a dict: the hidden types by the types whose objects they serve */
    HPyGlobal dict;  /* the descriptor of instance dicts, where objects have one */
} hpp_payloads;

typedef struct {
    char first;
} hpp_any_struct;
HPyType_HELPERS(hpp_any_struct)

/* The struct of an object of a hidden type; NULL for a null handle. */
static inline void *hpp_payload_AsStruct(HPyContext *ctx, HPy payload)
{
    return HPy_IsNull(payload) ? NULL : (void *)hpp_any_struct_AsStruct(ctx, payload);
}

/* The hidden type for the objects of a class: that of the first class in its MRO which has one. */
static inline HPy hpp_payload_type(HPyContext *ctx, hpp_payloads *payloads, HPy type)
{
    HPy types = HPyGlobal_Load(ctx, payloads->types);
    HPy found = HPy_NULL;
    HPy mro = HPy_GetAttr_s(ctx, type, "__mro__");
    HPy_ssize_t n = HPy_IsNull(mro) ? -1 : HPy_Length(ctx, mro);
    for (HPy_ssize_t i = 0; HPy_IsNull(found) && i < n; i++) {
        HPy base = HPy_GetItem_i(ctx, mro, i);
        int here = HPy_IsNull(base) ? -1 : HPy_Contains(ctx, types, base);
        if (here > 0)
            found = HPy_GetItem(ctx, types, base);
        HPy_Close(ctx, base);
        if (here < 0)
            n = -1;
    }
    HPy_Close(ctx, mro);
    HPy_Close(ctx, types);
    if (HPy_IsNull(found) && n >= 0)
        HPyErr_SetString(ctx, ctx->h_TypeError, "this type's objects have no such struct");
    return found;
}

/* Makes the object that has the struct of a new object, zeroed, and lets the new object hold it. */
static inline HPy hpp_keep_payload(HPyContext *ctx, hpp_payloads *payloads, HPy object)
{
    HPy type = HPy_Type(ctx, object);
    HPy hidden = hpp_payload_type(ctx, payloads, type);
    HPy_Close(ctx, type);
    if (HPy_IsNull(hidden))
        return HPy_NULL;
    void *unused;
    HPy args[2] = {object, HPy_New(ctx, hidden, &unused)};
    HPy_Close(ctx, hidden);
    if (HPy_IsNull(args[1]))
        return HPy_NULL;
    HPy set = HPyGlobal_Load(ctx, payloads->set);
    HPy done = HPy_Call(ctx, set, args, 2, HPy_NULL);
    HPy_Close(ctx, set);
    if (HPy_IsNull(done)) {
        HPy_Close(ctx, args[1]);
        return HPy_NULL;
    }
    HPy_Close(ctx, done);
    return args[1];
}

/*
 * The object that has an object's struct, made at first use as tp_alloc would have made it. It owns
 * the struct's fields, and lives as long as the object.
 */
static inline HPy hpp_payload(HPyContext *ctx, hpp_payloads *payloads, HPy object)
{
    HPy get = HPyGlobal_Load(ctx, payloads->get);
    HPy payload = HPy_Call(ctx, get, &object, 1, HPy_NULL);
    HPy_Close(ctx, get);
    if (!HPy_IsNull(payload) || !HPyErr_ExceptionMatches(ctx, ctx->h_AttributeError))
        return payload;
    HPyErr_Clear(ctx);
    return hpp_keep_payload(ctx, payloads, object);
}

/* The struct of an object; NULL after an exception if it has none and none can be made. */
static inline void *hpp_payload_struct(HPyContext *ctx, hpp_payloads *payloads, HPy object)
{
    HPy payload = hpp_payload(ctx, payloads, object);
    void *data = hpp_payload_AsStruct(ctx, payload);
    HPy_Close(ctx, payload);
    return data;
}

/* What HPyType_HELPERS declares for a struct that lies in the object itself. */
#define HPP_PAYLOAD_HELPERS(type, payloads)                                                        \
    HPyAPI_UNUSED type *type##_AsStruct(HPyContext *ctx, HPy object)                    \
    {                                                                                              \
        return (type *)hpp_payload_struct(ctx, &payloads, object);                                 \
    }
