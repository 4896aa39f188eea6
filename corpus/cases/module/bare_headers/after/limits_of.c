#include "common.h"
#include "limits_of.h"

int
check_limit(HPyContext *ctx, size_t size, size_t most)
{
    if (size > most) {
        HPyErr_Format(ctx, ctx->h_ValueError, "%zd is too much", (HPy_ssize_t)size);
        return -1;
    }
    return 0;
}
