/*
 * phrases: cutting, repeating and describing text.
 */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <ctype.h>
#include <string.h>

#define PHRASES_MAX_REPEAT 4096

static PyObject *PhrasesError;    /* phrases.Error, created by the init function */

PyDoc_STRVAR(module_doc, "Cuts, repeats and describes text.");

PyDoc_STRVAR(describe_doc, "describe(obj) -> str, both spellings of the object");

static PyObject *
phrases_describe(PyObject *Py_UNUSED(self), PyObject *obj)
{
    PyObject *text, *repr = NULL, *result = NULL;

    text = PyObject_Str(obj);
    if (text == NULL)
        goto done;
    repr = PyObject_Repr(obj);
    if (repr == NULL)
        goto done;
    result = PyUnicode_FromFormat("%U (%U)", text, repr);
done:
    Py_XDECREF(text);
    Py_XDECREF(repr);
    return result;
}

PyDoc_STRVAR(repeat_doc, "repeat(text, times) -> str");

static PyObject *
phrases_repeat(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *text;
    char *buffer;
    Py_ssize_t size, times, i;
    PyObject *result;

    if (!PyArg_ParseTuple(args, "s#n:repeat", &text, &size, &times))
        return NULL;
    if (times < 0 || times > PHRASES_MAX_REPEAT) {
        PyErr_Format(PhrasesError, "cannot repeat %zd times", times);
        return NULL;
    }
    buffer = (char *)malloc((size_t)(size * times) + 1);
    if (buffer == NULL)
        return PyErr_NoMemory();
    for (i = 0; i < times; i++)
        memcpy(buffer + i * size, text, (size_t)size);
    result = Py_BuildValue("s#", buffer, size * times);
    free(buffer);
    return result;
}

PyDoc_STRVAR(checksum_doc, "checksum(data[, seed[, even]]) -> (sum, length)");

static PyObject *
phrases_checksum(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *data;
    Py_ssize_t size, i;
    int seed = 0, even = 0;
    long sum;

    if (!PyArg_ParseTuple(args, "y#|ip:checksum", &data, &size, &seed, &even))
        return NULL;
    sum = seed;
    for (i = 0; i < size; i++) {
        if (even && i % 2 != 0)
            continue;
        sum += (unsigned char)data[i];
    }
    return Py_BuildValue("(ll)", sum, (long)size);
}

PyDoc_STRVAR(words_doc, "words(text, shortest=1, upper=False, key=None) -> list of str");

static PyObject *
phrases_words(PyObject *Py_UNUSED(self), PyObject *args, PyObject *kwargs)
{
    static char *kwlist[] = {"text", "shortest", "upper", "key", NULL};
    PyObject *text, *key = Py_None, *list, *word = NULL;
    const char *start, *end, *stop;
    Py_ssize_t size, shortest = 1;
    int upper = 0;

    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O|npO:words", kwlist,
                                     &text, &shortest, &upper, &key))
        return NULL;
    start = PyUnicode_AsUTF8AndSize(text, &size);
    if (start == NULL)
        return NULL;
    stop = start + size;
    list = PyList_New(0);
    if (list == NULL)
        return NULL;
    while (start < stop) {
        while (start < stop && isspace((unsigned char)*start))
            start++;
        for (end = start; end < stop && !isspace((unsigned char)*end); end++)
            ;
        if (end == start)
            break;
        if (end - start >= shortest) {
            word = PyUnicode_FromStringAndSize(start, end - start);
            if (word == NULL)
                goto fail;
            if (upper) {
                PyObject *changed = PyObject_CallMethod(word, "upper", NULL);
                Py_DECREF(word);
                word = changed;
                if (word == NULL)
                    goto fail;
            }
            if (key != Py_None) {
                PyObject *params = PyTuple_Pack(1, word), *changed;
                if (params == NULL)
                    goto fail;
                changed = PyObject_CallObject(key, params);
                Py_DECREF(params);
                if (changed == NULL)
                    goto fail;
                Py_DECREF(word);
                word = changed;
            }
            if (PyList_Append(list, word) < 0)
                goto fail;
            Py_CLEAR(word);
        }
        start = end;
    }
    return list;

fail:
    Py_XDECREF(word);
    Py_DECREF(list);
    return NULL;
}

static PyMethodDef phrases_methods[] = {
    {"describe", phrases_describe, METH_O, describe_doc},
    {"repeat", phrases_repeat, METH_VARARGS, repeat_doc},
    {"checksum", phrases_checksum, METH_VARARGS, checksum_doc},
    {"words", (PyCFunction)(void (*)(void))phrases_words,
     METH_VARARGS | METH_KEYWORDS, words_doc},
    {NULL, NULL, 0, NULL}       /* sentinel */
};

static struct PyModuleDef phrases_module = {
    PyModuleDef_HEAD_INIT,
    "phrases",
    module_doc,
    -1,
    phrases_methods,
    NULL,
    NULL,
    NULL,
    NULL
};

PyMODINIT_FUNC
PyInit_phrases(void)
{
    PyObject *module = PyModule_Create(&phrases_module);

    if (module == NULL)
        return NULL;
    PhrasesError = PyErr_NewException("phrases.Error", PyExc_ValueError, NULL);
    if (PhrasesError == NULL)
        goto fail;
    Py_INCREF(PhrasesError);      /* one for the static, one for the module */
    if (PyModule_AddObject(module, "Error", PhrasesError) < 0) {
        Py_DECREF(PhrasesError);
        Py_CLEAR(PhrasesError);
        goto fail;
    }
    if (PyModule_AddIntConstant(module, "MAX_REPEAT", PHRASES_MAX_REPEAT) < 0)
        goto fail;
    return module;

fail:
    Py_DECREF(module);
    return NULL;
}
