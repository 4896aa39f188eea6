/* Knows nothing of Python: it calls by prototypes alone. */
#include "counter.h"

int twice(HPyContext *ctx, int by);

int
twice(HPyContext *ctx, int by)
{
    if (count_up(ctx, by) < 0)
        return -1;
    return count_up(ctx, by);
}
