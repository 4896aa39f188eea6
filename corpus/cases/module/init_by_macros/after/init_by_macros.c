/* An init function that fills a table of its own under #ifdefs and returns through a macro. */
#include "hpy.h"
#include "hpy_port_support.h"

#define SMALL 1
#define LARGE 1000

HPyDef_SLOT_IMPL(init_by_macros_exec_def, init_by_macros_exec, HPy_mod_exec)

static HPyDef *init_by_macros_methods[] = {
    &init_by_macros_exec_def,
    NULL
};

static HPyModuleDef init_by_macros_module = {
    .size = 0,
    .defines = init_by_macros_methods,
};

static int
init_by_macros_exec(HPyContext *ctx, HPy m)
{
    HPy names;

    names = HPyDict_New(ctx);
#ifdef SMALL
    hpp_add_int(ctx, m, "SMALL", SMALL);
    HPy long_h = HPyLong_FromLong(ctx, SMALL);
    HPy unicode_h = HPyUnicode_FromString(ctx, "SMALL");
    HPy_SetItem(ctx, names, long_h, unicode_h);
    HPy_Close(ctx, long_h);
    HPy_Close(ctx, unicode_h);
#endif
#ifdef MIDDLE
    hpp_add_int(ctx, m, "MIDDLE", MIDDLE);
    HPy long_h2 = HPyLong_FromLong(ctx, MIDDLE);
    HPy unicode_h2 = HPyUnicode_FromString(ctx, "MIDDLE");
    HPy_SetItem(ctx, names, long_h2, unicode_h2);
    HPy_Close(ctx, long_h2);
    HPy_Close(ctx, unicode_h2);
#endif
#ifdef LARGE
    hpp_add_int(ctx, m, "LARGE", LARGE);
    HPy long_h3 = HPyLong_FromLong(ctx, LARGE);
    HPy unicode_h3 = HPyUnicode_FromString(ctx, "LARGE");
    HPy_SetItem(ctx, names, long_h3, unicode_h3);
    HPy_Close(ctx, long_h3);
    HPy_Close(ctx, unicode_h3);
#endif
    HPy_SetAttr_s(ctx, m, "names", names);
    HPy_Close(ctx, names);
    return 0;
}

HPy_MODINIT(init_by_macros, init_by_macros_module)
