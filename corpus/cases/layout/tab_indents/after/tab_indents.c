/* Tabs	to indent,	and inside lines. */
#include "hpy.h"

HPyDef_METH_IMPL(add_def, "add", add, HPyFunc_VARARGS, .doc = "add(a, b)")
static HPy
add(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
	HPy	a,
			b;	/* borrowed */

	if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:add", &a, &b))
		return HPy_NULL;
	return HPy_Add(ctx, a, b);
}

static HPyDef *tab_indents_methods[] = {
	&add_def,
	NULL
};

static HPyModuleDef tab_indents_module = {
	.size = 0,
	.defines = tab_indents_methods,
};

HPy_MODINIT(tab_indents, tab_indents_module)
