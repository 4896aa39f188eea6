/* The own header comes first, before Python.h. */
#include "counter.h"

#include <Python.h>

static int count = 0;

/* 0, or -1 with an exception. */
int
count_up(int by)
{
    if (by < 0) {
        PyErr_SetString(PyExc_ValueError, "counts go up");
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
