/**/ #include "hpy.h" // the API

HPyDef_METH_IMPL(add_def, "add", add, HPyFunc_VARARGS, .doc = "add(a, b)")
static /* no export */ HPy   // new reference
add(HPyContext *ctx, HPy self /* the module */,
    const HPy *args, size_t nargs /* a tuple */)   /* never NULL */
{
    HPy a, /* left */ b;     // right

    if (!HPyArg_Parse(ctx, NULL, args, nargs /* borrowed */,
                          "OO"      // two objects
                          ":add",   // and a name
                          &a, /* left */
                          &b  /* right, "quoted (" */))
        return /* an error is set */ HPy_NULL;
    /* a statement in // another comment *//* and one more */
    return HPy_Add(ctx, /* left: */ a,
                        /* right: */ b) /* may be NULL */;
}

static HPyDef *comments_everywhere_methods[] = {
    &add_def,
    NULL
};

static HPyModuleDef comments_everywhere_module = {
    .size = 0,
    .defines = comments_everywhere_methods,
};

HPy_MODINIT(comments_everywhere, comments_everywhere_module)
