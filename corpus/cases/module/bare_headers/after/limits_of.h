#pragma once
#include <stddef.h>

int check_limit(HPyContext *ctx, size_t size, size_t most);
