/* HPY304: two handles of one object are different values. */
#include "hpy.h"

static int
hit(HPyContext *ctx, HPy one, HPy other)
{
    return one._i == other._i;
}

static int
near_miss(HPyContext *ctx, HPy one, HPy other)
{
    if (HPy_IsNull(one))
        return -1;
    return HPy_Is(ctx, one, other);
}

#define SAME(one, other) ((one)._i == (other)._i)

static int
macro_form(HPyContext *ctx, HPy one, HPy other)
{
    return SAME(one, other);
}

static int
goto_cleanup(HPyContext *ctx, HPy one, HPy other)
{
    int result = 0;

    if (one._i != other._i)
        goto done;
    result = 1;
done:
    return result;
}
