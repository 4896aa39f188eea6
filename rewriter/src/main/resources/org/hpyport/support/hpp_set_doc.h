/* requires: hpp_add_string; includes: none */
/* PyModule_SetDocString: 0 or -1. */
static inline int hpp_set_doc(HPyContext *ctx, HPy m, const char *doc)
{
    return hpp_add_string(ctx, m, "__doc__", doc);
}
