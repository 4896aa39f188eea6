/* hpp_set_doc: PyModule_SetDocString.
   requires: hpp_add_string */
static inline int hpp_set_doc(HPyContext *ctx, HPy module, const char *doc)
{
    return hpp_add_string(ctx, module, "__doc__", doc);
}
