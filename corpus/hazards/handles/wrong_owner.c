/* HPY307: a field is read and written through the object that holds it. */
#include "hpy.h"

typedef struct {
    HPyField next;
} NodeObject;

HPyType_HELPERS(NodeObject)

HPyDef_SLOT(NodeObject_traverse, HPy_tp_traverse)
static int
NodeObject_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    NodeObject *node = (NodeObject *)self;

    HPy_VISIT(&node->next);
    return 0;
}

static void
hit(HPyContext *ctx, HPy self, HPy next)
{
    NodeObject *node = NodeObject_AsStruct(ctx, self);

    HPyField_Store(ctx, next, &node->next, next);
}

static void
near_miss(HPyContext *ctx, HPy self, HPy next)
{
    NodeObject *node = NodeObject_AsStruct(ctx, self);

    HPyField_Store(ctx, self, &node->next, next);
}

#define LOAD(owner, node) HPyField_Load(ctx, owner, (node)->next)

static HPy
macro_form(HPyContext *ctx, HPy self, HPy other)
{
    NodeObject *node = NodeObject_AsStruct(ctx, self);

    return LOAD(other, node);
}
