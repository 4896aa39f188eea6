/* HPY301: a handle ends with the call that got it. */
#include "hpy.h"

static HPy kept;
static HPyGlobal kept_right;

typedef struct {
    HPy inner;
    HPyField inner_right;
} PairObject;

HPyType_HELPERS(PairObject)

/* A struct that lives within one call may hold handles. */
typedef struct {
    HPyContext *ctx;
    HPy key;
} Search;

static int
found(Search *search, HPy candidate)
{
    return HPy_Is(search->ctx, search->key, candidate);
}

/* What a macro declares is not looked into. */
#define REMEMBER static HPy last

static int
remembers(HPyContext *ctx, HPy object)
{
    REMEMBER;
    return HPy_Is(ctx, last, object);
}

HPyDef_SLOT(PairObject_traverse, HPy_tp_traverse)
static int
PairObject_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    PairObject *pair = (PairObject *)self;

    HPy_VISIT(&pair->inner_right);
    return 0;
}
