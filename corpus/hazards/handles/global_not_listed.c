/* HPY303: a global must be in the module's list. */
#include "hpy.h"

static HPyGlobal listed;
static HPyGlobal forgotten;
extern HPyGlobal elsewhere;

/* What a macro declares is not looked into. */
#define KEPT(name) static HPyGlobal name

KEPT(hidden);

static HPyGlobal *globals[] = {&listed, NULL};

static HPyModuleDef module = {
    .doc = "Three globals, one of them listed",
    .globals = globals,
};

HPy_MODINIT(global_not_listed, module)
