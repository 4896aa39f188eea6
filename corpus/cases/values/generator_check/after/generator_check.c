/* Generators are told from other iterators. */
#include "hpy.h"
#include "hpy_port_support.h"

HPyDef_METH_IMPL(kind_def, "kind", kind, HPyFunc_O)
static HPy
kind(HPyContext *ctx, HPy self, HPy obj)
{
    if (hpp_exact_import(ctx, obj, "types", "GeneratorType"))
        return HPyUnicode_FromString(ctx, "generator");
    return HPyUnicode_FromString(ctx, "other");
}

static HPyDef *generator_check_methods[] = {
    &kind_def,
    NULL
};

static HPyModuleDef generator_check_module = {
    .size = 0,
    .defines = generator_check_methods,
};

HPy_MODINIT(generator_check, generator_check_module)
