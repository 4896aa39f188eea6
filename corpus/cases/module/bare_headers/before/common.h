#ifndef COMMON_H
#define COMMON_H

#include <Python.h>

#endif
