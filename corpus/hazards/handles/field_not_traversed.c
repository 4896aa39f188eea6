/* HPY302: the collector does not know of a field that no traverse function visits. */
#include "hpy.h"

typedef struct {
    HPyField first;
    HPyField second;
    HPyField third;
} TripleObject;

HPyType_HELPERS(TripleObject)

#define VISIT_SECOND(self) HPy_VISIT(&(self)->second)

HPyDef_SLOT(TripleObject_traverse, HPy_tp_traverse)
static int
TripleObject_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    TripleObject *triple = (TripleObject *)self;

    HPy_VISIT(&triple->first);
    VISIT_SECOND(triple);
    return 0;
}

/* No object: nobody collects it. */
typedef struct {
    long first;
} Plain;
