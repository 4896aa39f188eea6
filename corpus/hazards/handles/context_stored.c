/* HPY305: a context is good for one call. */
#include "hpy.h"

static HPyContext *kept;

typedef struct {
    HPyContext *ctx;
    long count;
} CounterObject;

HPyType_HELPERS(CounterObject)

/* A struct that lives within one call may carry the context. */
typedef struct {
    HPyContext *ctx;
    long count;
} Walk;

static long
step(Walk *walk)
{
    return HPyErr_Occurred(walk->ctx) ? -1 : ++walk->count;
}

/* What a macro declares is not looked into. */
#define PER_THREAD static _Thread_local HPyContext *

PER_THREAD current;
