#pragma once
#include <stddef.h>

int check_limit(size_t size, size_t most);
