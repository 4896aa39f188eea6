/* The own header comes first, before Python.h. */
#include "counter.h"

#include "hpy.h"

static int count = 0;

/* 0, or -1 with an exception. */
int
count_up(HPyContext *ctx, int by)
{
    if (by < 0) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "counts go up");
        return -1;
    }
    count += by;
    return 0;
}

int
read_count(void)
{
    return count;
}
