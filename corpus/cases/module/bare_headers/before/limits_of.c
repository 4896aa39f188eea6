#include "common.h"
#include "limits_of.h"

int
check_limit(size_t size, size_t most)
{
    if (size > most) {
        PyErr_Format(PyExc_ValueError, "%zd is too much", (Py_ssize_t)size);
        return -1;
    }
    return 0;
}
