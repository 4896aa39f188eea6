/* Stacks that share their nodes: a node counts the stacks and nodes that point to it. */
#include <Python.h>

typedef struct Node {
    void *content;
    struct Node *below;
    unsigned int uses;
} Node;

typedef struct {
    PyObject_HEAD
    Node *top;
} Stack;

static PyTypeObject Stack_Type;

static void
forget(Node *node)
{
    while (node != NULL && --node->uses == 0) {
        Node *below = node->below;
        Py_DECREF((PyObject *)node->content);
        PyMem_Free(node);
        node = below;
    }
}

/* The result has the reference to the node that its caller counted. */
static Stack *
stack_on(Node *node)
{
    Stack *stack = PyObject_New(Stack, &Stack_Type);

    if (stack == NULL)
        forget(node);
    else
        stack->top = node;
    return stack;
}

static void
Stack_dealloc(Stack *self)
{
    forget(self->top);
    PyObject_Free(self);
}

static PyObject *
Stack_push(Stack *self, PyObject *item)
{
    Node *node = PyMem_Malloc(sizeof(Node));

    if (node == NULL)
        return PyErr_NoMemory();
    Py_INCREF(item);
    node->content = item;
    node->below = self->top;
    node->uses = 1;
    if (self->top != NULL)
        self->top->uses++;
    return (PyObject *)stack_on(node);
}

static PyObject *
Stack_top(Stack *self, PyObject *Py_UNUSED(ignored))
{
    PyObject *item;

    if (self->top == NULL) {
        PyErr_SetString(PyExc_IndexError, "the stack is empty");
        return NULL;
    }
    item = self->top->content;
    Py_INCREF(item);
    return item;
}

static PyObject *
Stack_pop(Stack *self, PyObject *Py_UNUSED(ignored))
{
    if (self->top == NULL) {
        PyErr_SetString(PyExc_IndexError, "the stack is empty");
        return NULL;
    }
    if (self->top->below != NULL)
        self->top->below->uses++;
    return (PyObject *)stack_on(self->top->below);
}

static Py_ssize_t
Stack_length(Stack *self)
{
    Py_ssize_t n = 0;
    Node *node;

    for (node = self->top; node != NULL; node = node->below)
        n++;
    return n;
}

static PyMethodDef Stack_methods[] = {
    {"push", (PyCFunction)Stack_push, METH_O, NULL},
    {"top", (PyCFunction)Stack_top, METH_NOARGS, NULL},
    {"pop", (PyCFunction)Stack_pop, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static PySequenceMethods Stack_as_sequence = {
    .sq_length = (lenfunc)Stack_length,
};

static PyTypeObject Stack_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "shared_nodes.Stack",
    .tp_basicsize = sizeof(Stack),
    .tp_dealloc = (destructor)Stack_dealloc,
    .tp_as_sequence = &Stack_as_sequence,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_methods = Stack_methods,
};

static PyObject *
empty(PyObject *Py_UNUSED(module), PyObject *Py_UNUSED(ignored))
{
    return (PyObject *)stack_on(NULL);
}

static PyMethodDef shared_nodes_methods[] = {
    {"empty", empty, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static struct PyModuleDef shared_nodes_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "shared_nodes",
    .m_size = -1,
    .m_methods = shared_nodes_methods,
};

PyMODINIT_FUNC
PyInit_shared_nodes(void)
{
    if (PyType_Ready(&Stack_Type) < 0)
        return NULL;
    return PyModule_Create(&shared_nodes_module);
}
