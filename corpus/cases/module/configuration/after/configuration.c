/* What Python's configuration says of the platform holds in the port as well. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <math.h>
#ifndef _WIN32
#include <unistd.h>
#endif
#ifdef HAVE_UNISTD_H
#include <unistd.h>
#endif

#if SIZEOF_LONG >= SIZEOF_VOID_P
typedef unsigned long address;
#else
typedef unsigned long long address;
#endif

HPyDef_METH_IMPL(facts_def, "facts", facts, HPyFunc_NOARGS)
static HPy
facts(HPyContext *ctx, HPy module)
{
    const char *order = "little";
    long process = -1;
    int finite;

#ifdef WORDS_BIGENDIAN
    order = "big";
#endif
#ifdef HAVE_FORK
    process = (long)getpid();
#endif
    finite = isfinite((double)SIZEOF_INT);
    return hpp_build_value(ctx, "(isii)", (int)sizeof(address) == SIZEOF_VOID_P, order, process > 0,
                         finite != 0);
}

HPyDef_METH_IMPL(deep_def, "deep", deep, HPyFunc_O)
static HPy
deep(HPyContext *ctx, HPy module, HPy call)
{
    HPy result;

    if (hpp_enter_recursive(ctx, " in deep")) {
        return HPy_NULL;
    }
    result = HPy_CallTupleDict(ctx, call, HPy_NULL, HPy_NULL);
    hpp_leave_recursive(ctx);
    return result;
}

static HPyDef *methods[] = {
    &facts_def,
    &deep_def,
    NULL,
};

static HPyModuleDef module = {
    .size = 0,
    .defines = methods,
};

HPy_MODINIT(configuration, module)
