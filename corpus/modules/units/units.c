/*
 * A function for each unit of a parse format, each returning what it was given, and functions for the
 * counts and the keywords around them.
 */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *
small(PyObject *Py_UNUSED(self), PyObject *args)
{
    unsigned char value = 0;

    if (!PyArg_ParseTuple(args, "b", &value))
        return NULL;
    return PyLong_FromLong(value);
}

static PyObject *
byte(PyObject *Py_UNUSED(self), PyObject *args)
{
    unsigned char value = 0;

    if (!PyArg_ParseTuple(args, "B", &value))
        return NULL;
    return PyLong_FromLong(value);
}

static PyObject *
short_number(PyObject *Py_UNUSED(self), PyObject *args)
{
    short value = 0;

    if (!PyArg_ParseTuple(args, "h", &value))
        return NULL;
    return PyLong_FromLong(value);
}

static PyObject *
short_bits(PyObject *Py_UNUSED(self), PyObject *args)
{
    unsigned short value = 0;

    if (!PyArg_ParseTuple(args, "H", &value))
        return NULL;
    return PyLong_FromLong(value);
}

static PyObject *
number(PyObject *Py_UNUSED(self), PyObject *args)
{
    int value = 0;

    if (!PyArg_ParseTuple(args, "i", &value))
        return NULL;
    return PyLong_FromLong(value);
}

static PyObject *
bits(PyObject *Py_UNUSED(self), PyObject *args)
{
    unsigned int value = 0;

    if (!PyArg_ParseTuple(args, "I", &value))
        return NULL;
    return PyLong_FromUnsignedLong(value);
}

static PyObject *
long_number(PyObject *Py_UNUSED(self), PyObject *args)
{
    long value = 0;

    if (!PyArg_ParseTuple(args, "l", &value))
        return NULL;
    return PyLong_FromLong(value);
}

static PyObject *
long_bits(PyObject *Py_UNUSED(self), PyObject *args)
{
    unsigned long value = 0;

    if (!PyArg_ParseTuple(args, "k", &value))
        return NULL;
    return PyLong_FromUnsignedLong(value);
}

static PyObject *
longest_number(PyObject *Py_UNUSED(self), PyObject *args)
{
    long long value = 0;

    if (!PyArg_ParseTuple(args, "L", &value))
        return NULL;
    return PyLong_FromLongLong(value);
}

static PyObject *
longest_bits(PyObject *Py_UNUSED(self), PyObject *args)
{
    unsigned long long value = 0;

    if (!PyArg_ParseTuple(args, "K", &value))
        return NULL;
    return PyLong_FromUnsignedLongLong(value);
}

static PyObject *
size(PyObject *Py_UNUSED(self), PyObject *args)
{
    Py_ssize_t value = 0;

    if (!PyArg_ParseTuple(args, "n", &value))
        return NULL;
    return PyLong_FromSsize_t(value);
}

static PyObject *
single(PyObject *Py_UNUSED(self), PyObject *args)
{
    float value = 0;

    if (!PyArg_ParseTuple(args, "f", &value))
        return NULL;
    return PyFloat_FromDouble(value);
}

static PyObject *
double_number(PyObject *Py_UNUSED(self), PyObject *args)
{
    double value = 0;

    if (!PyArg_ParseTuple(args, "d", &value))
        return NULL;
    return PyFloat_FromDouble(value);
}

static PyObject *
truth(PyObject *Py_UNUSED(self), PyObject *args)
{
    int value = 0;

    if (!PyArg_ParseTuple(args, "p", &value))
        return NULL;
    return PyLong_FromLong(value);
}

static PyObject *
one_byte(PyObject *Py_UNUSED(self), PyObject *args)
{
    char value = 0;

    if (!PyArg_ParseTuple(args, "c", &value))
        return NULL;
    return PyLong_FromLong((unsigned char)value);
}

static PyObject *
one_character(PyObject *Py_UNUSED(self), PyObject *args)
{
    int value = 0;

    if (!PyArg_ParseTuple(args, "C", &value))
        return NULL;
    return PyLong_FromLong(value);
}

static PyObject *
text(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *value = NULL;

    if (!PyArg_ParseTuple(args, "s", &value))
        return NULL;
    return PyBytes_FromString(value);
}

static PyObject *
text_or_none(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *value = NULL;

    if (!PyArg_ParseTuple(args, "z", &value))
        return NULL;
    if (value == NULL)
        Py_RETURN_NONE;
    return PyBytes_FromString(value);
}

static PyObject *
bytes_text(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *value = NULL;

    if (!PyArg_ParseTuple(args, "y", &value))
        return NULL;
    return PyBytes_FromString(value);
}

static PyObject *
sized_text(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *value = NULL;
    Py_ssize_t size = -1;

    if (!PyArg_ParseTuple(args, "s#", &value, &size))
        return NULL;
    if (value == NULL)
        Py_RETURN_NONE;
    return PyBytes_FromStringAndSize(value, size);
}

static PyObject *
sized_text_or_none(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *value = NULL;
    Py_ssize_t size = -1;

    if (!PyArg_ParseTuple(args, "z#", &value, &size))
        return NULL;
    if (value == NULL)
        Py_RETURN_NONE;
    return PyBytes_FromStringAndSize(value, size);
}

static PyObject *
sized_bytes(PyObject *Py_UNUSED(self), PyObject *args)
{
    const char *value = NULL;
    Py_ssize_t size = -1;

    if (!PyArg_ParseTuple(args, "y#", &value, &size))
        return NULL;
    if (value == NULL)
        Py_RETURN_NONE;
    return PyBytes_FromStringAndSize(value, size);
}

static PyObject *
text_buffer(PyObject *Py_UNUSED(self), PyObject *args)
{
    Py_buffer view;
    PyObject *result;

    if (!PyArg_ParseTuple(args, "s*", &view))
        return NULL;
    if (view.buf == NULL)
        result = PyUnicode_FromString("no buffer");
    else
        result = PyBytes_FromStringAndSize((const char *)view.buf, view.len);
    PyBuffer_Release(&view);
    return result;
}

static PyObject *
text_buffer_or_none(PyObject *Py_UNUSED(self), PyObject *args)
{
    Py_buffer view;
    PyObject *result;

    if (!PyArg_ParseTuple(args, "z*", &view))
        return NULL;
    if (view.buf == NULL)
        result = PyUnicode_FromString("no buffer");
    else
        result = PyBytes_FromStringAndSize((const char *)view.buf, view.len);
    PyBuffer_Release(&view);
    return result;
}

static PyObject *
byte_buffer(PyObject *Py_UNUSED(self), PyObject *args)
{
    Py_buffer view;
    PyObject *result;

    if (!PyArg_ParseTuple(args, "y*", &view))
        return NULL;
    if (view.buf == NULL)
        result = PyUnicode_FromString("no buffer");
    else
        result = PyBytes_FromStringAndSize((const char *)view.buf, view.len);
    PyBuffer_Release(&view);
    return result;
}

static PyObject *
object(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *value = NULL;

    if (!PyArg_ParseTuple(args, "O", &value))
        return NULL;
    Py_INCREF(value);
    return value;
}

static PyObject *
bytes_object(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *value = NULL;

    if (!PyArg_ParseTuple(args, "S", &value))
        return NULL;
    Py_INCREF(value);
    return value;
}

static PyObject *
text_object(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *value = NULL;

    if (!PyArg_ParseTuple(args, "U", &value))
        return NULL;
    Py_INCREF(value);
    return value;
}

static PyObject *
bytearray_object(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *value = NULL;

    if (!PyArg_ParseTuple(args, "Y", &value))
        return NULL;
    Py_INCREF(value);
    return value;
}

static PyObject *
complex_number(PyObject *Py_UNUSED(self), PyObject *args)
{
    Py_complex value = {0.0, 0.0};

    if (!PyArg_ParseTuple(args, "D", &value))
        return NULL;
    return PyComplex_FromCComplex(value);
}

static PyObject *
list_only(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *value = NULL;

    if (!PyArg_ParseTuple(args, "O!", &PyList_Type, &value))
        return NULL;
    Py_INCREF(value);
    return value;
}

static PyObject *
int_only(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *value = NULL;

    if (!PyArg_ParseTuple(args, "O!", &PyLong_Type, &value))
        return NULL;
    Py_INCREF(value);
    return value;
}

static PyObject *
dict_only(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *value = NULL;

    if (!PyArg_ParseTuple(args, "O!", &PyDict_Type, &value))
        return NULL;
    Py_INCREF(value);
    return value;
}

static PyObject *
encoded(PyObject *Py_UNUSED(self), PyObject *args)
{
    char *value = NULL;
    PyObject *result;

    if (!PyArg_ParseTuple(args, "es", "latin-1", &value))
        return NULL;
    result = PyBytes_FromString(value);
    PyMem_Free(value);
    return result;
}

static PyObject *
encoded_or_bytes(PyObject *Py_UNUSED(self), PyObject *args)
{
    char *value = NULL;
    PyObject *result;

    if (!PyArg_ParseTuple(args, "et", "latin-1", &value))
        return NULL;
    result = PyBytes_FromString(value);
    PyMem_Free(value);
    return result;
}

static PyObject *
mixed(PyObject *Py_UNUSED(self), PyObject *args)
{
    int first = -1;
    const char *second = "unset";
    double third = 0.5;
    PyObject *fourth = Py_None;

    if (!PyArg_ParseTuple(args, "is|dO:mixed", &first, &second, &third, &fourth))
        return NULL;
    return Py_BuildValue("isdO", first, second, third, fourth);
}

static PyObject *
all_optional(PyObject *Py_UNUSED(self), PyObject *args)
{
    int number = 7;
    const char *name = "unset";
    int flag = -1;

    if (!PyArg_ParseTuple(args, "|isp;all are optional", &number, &name, &flag))
        return NULL;
    return Py_BuildValue("isi", number, name, flag);
}

static PyObject *
nothing(PyObject *Py_UNUSED(self), PyObject *args)
{
    if (!PyArg_ParseTuple(args, ":nothing"))
        return NULL;
    Py_RETURN_NONE;
}

static PyObject *
unpacked(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *first = NULL, *second = NULL;

    if (!PyArg_UnpackTuple(args, "unpacked", 1, 2, &first, &second))
        return NULL;
    return Py_BuildValue("(OO)", first, second ? second : Py_Ellipsis);
}

static PyObject *
counted(PyObject *Py_UNUSED(self), PyObject *args)
{
    Py_ssize_t size = PyTuple_GET_SIZE(args);

    if (size > 2) {
        PyErr_Format(PyExc_TypeError, "at most two, not %zd", size);
        return NULL;
    }
    if (size == 0)
        return PyLong_FromLong(0);
    return Py_BuildValue("nO", size, PyTuple_GET_ITEM(args, 0));
}

static PyObject *
named(PyObject *Py_UNUSED(self), PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"number", "text", "flag", NULL};
    int number = -1;
    const char *text = "unset";
    int flag = -1;

    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "i|sp:named", names, &number, &text, &flag))
        return NULL;
    return Py_BuildValue("isi", number, text, flag);
}

static PyObject *
named_only(PyObject *Py_UNUSED(self), PyObject *args, PyObject *kwargs)
{
    static char *names[] = {"", "second", "third", "fourth", NULL};
    PyObject *first = NULL, *second = Py_None;
    Py_ssize_t third = -1;
    double fourth = 0.25;

    if (!PyArg_ParseTupleAndKeywords(
            args, kwargs, "O|O$nd:named_only", names, &first, &second, &third, &fourth))
        return NULL;
    return Py_BuildValue("OOnd", first, second, third, fourth);
}

static PyObject *
same(PyObject *Py_UNUSED(self), PyObject *arg)
{
    Py_INCREF(arg);
    return arg;
}

static PyObject *
none_at_all(PyObject *Py_UNUSED(self), PyObject *Py_UNUSED(unused))
{
    return PyUnicode_FromString("called");
}

static PyObject *
pair(PyObject *Py_UNUSED(self), PyObject *args)
{
    int first = 0;
    PyObject *second = NULL;

    if (!PyArg_ParseTuple(args, "(iO)", &first, &second))
        return NULL;
    return Py_BuildValue("(iO)", first, second);
}

static PyObject *
nested(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *first = NULL;
    const char *name = "none";
    double third = -1.0;
    PyObject *last = Py_None;

    if (!PyArg_ParseTuple(args, "O|(s(d))O", &first, &name, &third, &last))
        return NULL;
    return Py_BuildValue("(OsdO)", first, name, third, last);
}

static PyObject *
encoded_sized(PyObject *Py_UNUSED(self), PyObject *args)
{
    char *value = NULL;
    Py_ssize_t size = 0;
    PyObject *result;

    if (!PyArg_ParseTuple(args, "es#", "utf-8", &value, &size))
        return NULL;
    result = PyBytes_FromStringAndSize(value, size);
    PyMem_Free(value);
    return result;
}

static PyObject *
encoded_or_bytes_into(PyObject *Py_UNUSED(self), PyObject *args)
{
    char room[8];
    char *value = room;
    Py_ssize_t size = sizeof room;

    if (!PyArg_ParseTuple(args, "et#", "latin-1", &value, &size))
        return NULL;
    return PyBytes_FromStringAndSize(value, size);
}

/* Takes an int below 100, or the length of a str. */
static int
convert(PyObject *object, void *out)
{
    long *value = out;

    if (PyUnicode_Check(object)) {
        *value = (long)PyUnicode_GetLength(object);
        return 1;
    }
    *value = PyLong_AsLong(object);
    if (*value == -1 && PyErr_Occurred())
        return 0;
    if (*value > 99) {
        PyErr_SetString(PyExc_ValueError, "too large");
        return 0;
    }
    return 1;
}

static PyObject *
converted(PyObject *Py_UNUSED(self), PyObject *args)
{
    long first = -1;
    long second = -2;

    if (!PyArg_ParseTuple(args, "O&|O&:converted", convert, &first, convert, &second))
        return NULL;
    return Py_BuildValue("(ll)", first, second);
}

static PyObject *
path(PyObject *Py_UNUSED(self), PyObject *args)
{
    PyObject *value = NULL;

    if (!PyArg_ParseTuple(args, "O&", PyUnicode_FSConverter, &value))
        return NULL;
    return value;
}

static PyObject *
fast_named(PyObject *Py_UNUSED(self), PyObject *const *args, Py_ssize_t nargs, PyObject *kwnames)
{
    static const char *const keywords[] = {"number", "text", "flag", NULL};
    static _PyArg_Parser parser = {.format = "i|s$p:fast_named", .keywords = keywords};
    int number = 0;
    const char *text = "none";
    int flag = 2;

    if (!_PyArg_ParseStackAndKeywords(args, nargs, kwnames, &parser, &number, &text, &flag))
        return NULL;
    return Py_BuildValue("(isi)", number, text, flag);
}

static PyObject *
fast_unpacked(PyObject *Py_UNUSED(self), PyObject *const *args, Py_ssize_t nargs, PyObject *kwnames)
{
    static const char *const keywords[] = {"", "second", "third", NULL};
    static _PyArg_Parser parser = {NULL, keywords, "fast_unpacked", 0};
    PyObject *buffer[3];

    args = _PyArg_UnpackKeywords(args, nargs, NULL, kwnames, &parser, 1, 2, 1, buffer);
    if (!args)
        return NULL;
    return Py_BuildValue("(OOO)", args[0], args[1] ? args[1] : Py_None, args[2]);
}

static PyMethodDef methods[] = {
    {"small", small, METH_VARARGS, "unit b"},
    {"byte", byte, METH_VARARGS, "unit B"},
    {"short_number", short_number, METH_VARARGS, "unit h"},
    {"short_bits", short_bits, METH_VARARGS, "unit H"},
    {"number", number, METH_VARARGS, "unit i"},
    {"bits", bits, METH_VARARGS, "unit I"},
    {"long_number", long_number, METH_VARARGS, "unit l"},
    {"long_bits", long_bits, METH_VARARGS, "unit k"},
    {"longest_number", longest_number, METH_VARARGS, "unit L"},
    {"longest_bits", longest_bits, METH_VARARGS, "unit K"},
    {"size", size, METH_VARARGS, "unit n"},
    {"single", single, METH_VARARGS, "unit f"},
    {"double_number", double_number, METH_VARARGS, "unit d"},
    {"truth", truth, METH_VARARGS, "unit p"},
    {"one_byte", one_byte, METH_VARARGS, "unit c"},
    {"one_character", one_character, METH_VARARGS, "unit C"},
    {"text", text, METH_VARARGS, "unit s"},
    {"text_or_none", text_or_none, METH_VARARGS, "unit z"},
    {"bytes_text", bytes_text, METH_VARARGS, "unit y"},
    {"sized_text", sized_text, METH_VARARGS, "unit s#"},
    {"sized_text_or_none", sized_text_or_none, METH_VARARGS, "unit z#"},
    {"sized_bytes", sized_bytes, METH_VARARGS, "unit y#"},
    {"text_buffer", text_buffer, METH_VARARGS, "unit s*"},
    {"text_buffer_or_none", text_buffer_or_none, METH_VARARGS, "unit z*"},
    {"byte_buffer", byte_buffer, METH_VARARGS, "unit y*"},
    {"object", object, METH_VARARGS, "unit O"},
    {"bytes_object", bytes_object, METH_VARARGS, "unit S"},
    {"text_object", text_object, METH_VARARGS, "unit U"},
    {"bytearray_object", bytearray_object, METH_VARARGS, "unit Y"},
    {"complex_number", complex_number, METH_VARARGS, "unit D"},
    {"list_only", list_only, METH_VARARGS, "unit O!"},
    {"int_only", int_only, METH_VARARGS, "unit O!"},
    {"dict_only", dict_only, METH_VARARGS, "unit O!"},
    {"encoded", encoded, METH_VARARGS, "unit es"},
    {"encoded_or_bytes", encoded_or_bytes, METH_VARARGS, "unit et"},
    {"pair", pair, METH_VARARGS, "units in parentheses"},
    {"nested", nested, METH_VARARGS, "units in parentheses, optional"},
    {"encoded_sized", encoded_sized, METH_VARARGS, "unit es#"},
    {"encoded_or_bytes_into", encoded_or_bytes_into, METH_VARARGS, "unit et#"},
    {"converted", converted, METH_VARARGS, "unit O&"},
    {"path", path, METH_VARARGS, "unit O&"},
    {"mixed", mixed, METH_VARARGS, "units in a row, the last two optional"},
    {"all_optional", all_optional, METH_VARARGS, "optional units"},
    {"nothing", nothing, METH_VARARGS, "an empty format"},
    {"unpacked", unpacked, METH_VARARGS, "one or two objects"},
    {"counted", counted, METH_VARARGS, "a tuple taken apart by hand"},
    {"named", (PyCFunction)(void (*)(void))named, METH_VARARGS | METH_KEYWORDS, "one needed, two optional"},
    {"named_only", (PyCFunction)(void (*)(void))named_only, METH_VARARGS | METH_KEYWORDS, "one without a name, two by name only"},
    {"fast_named", (PyCFunction)(void (*)(void))fast_named, METH_FASTCALL | METH_KEYWORDS, "units of Argument Clinic"},
    {"fast_unpacked", (PyCFunction)(void (*)(void))fast_unpacked, METH_FASTCALL | METH_KEYWORDS, "one without a name, one by name only"},
    {"same", same, METH_O, "one object"},
    {"none_at_all", none_at_all, METH_NOARGS, "no arguments"},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "units", "All units of parse formats.", -1, methods, NULL, NULL, NULL, NULL
};

PyMODINIT_FUNC
PyInit_units(void)
{
    return PyModule_Create(&definition);
}
