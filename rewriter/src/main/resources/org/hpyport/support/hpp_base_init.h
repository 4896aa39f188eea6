/* requires: none; includes: <stdlib.h> */
/* The __init__ of a base type, called with the arguments of the derived type's: 0 or -1. */
static inline int hpp_base_init(HPyContext *ctx, HPy base, HPy self, const HPy *args,
                                HPy_ssize_t nargs, HPy kw)
{
    HPy *all = (HPy *)malloc(((size_t)nargs + 1) * sizeof(HPy));
    if (all == NULL) {
        HPyErr_NoMemory(ctx);
        return -1;
    }
    all[0] = self;
    for (HPy_ssize_t i = 0; i < nargs; i++)
        all[i + 1] = args[i];
    HPy tuple = HPyTuple_FromArray(ctx, all, nargs + 1);
    free(all);
    HPy init = HPy_IsNull(tuple) ? HPy_NULL : HPy_GetAttr_s(ctx, base, "__init__");
    HPy result = HPy_IsNull(init) ? HPy_NULL : HPy_CallTupleDict(ctx, init, tuple, kw);
    HPy_Close(ctx, tuple);
    HPy_Close(ctx, init);
    HPy_Close(ctx, result);
    return HPy_IsNull(result) ? -1 : 0;
}
