/* Knows nothing of Python: it calls by prototypes alone. */
#include "counter.h"

int twice(int by);

int
twice(int by)
{
    if (count_up(by) < 0)
        return -1;
    return count_up(by);
}
