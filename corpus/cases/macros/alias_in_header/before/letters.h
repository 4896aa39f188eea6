#ifndef LETTERS_H
#define LETTERS_H

#include <Python.h>

#define IS_LETTER Py_UNICODE_ISALPHA

#endif
