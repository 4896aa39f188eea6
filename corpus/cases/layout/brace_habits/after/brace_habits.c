/* Functions as some teams lay them out. */
#include "hpy.h"

HPyDef_METH_IMPL(add_def, "add", add, HPyFunc_VARARGS, .doc = "add(a, b)")
static HPy add(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
  HPy a = HPy_NULL; HPy b = HPy_NULL; HPy sum = HPy_NULL;
  if (HPyArg_Parse(ctx, NULL, args, nargs, "OO:add", &a, &b)) {
    sum = HPy_Add(ctx, a, b); if (HPy_IsNull(sum)) return HPy_NULL;
  } else return HPy_NULL;
  (void) self; return sum;
}

static HPyDef *brace_habits_methods[] = {
    &add_def,
    NULL
};

static HPyModuleDef brace_habits_module = {
    .size = 0,
    .defines = brace_habits_methods,
};

HPy_MODINIT(brace_habits, brace_habits_module)
