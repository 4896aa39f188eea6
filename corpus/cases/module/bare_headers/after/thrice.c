/* Includes nothing at all. */
#include "hpy.h"

int count_up(HPyContext *ctx, int by);
int thrice(HPyContext *ctx, int by);

int
thrice(HPyContext *ctx, int by)
{
    int i;

    for (i = 0; i < 3; i++)
        if (count_up(ctx, by) < 0)
            return -1;
    return 0;
}
