/* Object structs that are passed without a cast where a call takes any number of objects. */
#include "hpy.h"
#include "hpy_port_support.h"

typedef struct {
    long number;
} Node;
HPyType_HELPERS(Node)

HPyDef_METH_IMPL(Node_told_def, "told", Node_told, HPyFunc_O)
static HPy
Node_told(HPyContext *ctx, HPy h_self, HPy function)
{
    Node *self = Node_AsStruct(ctx, h_self);
    return hpp_call_objects(ctx, function, h_self, ctx->h_None, h_self, HPy_NULL);
}

HPyDef_METH_IMPL(Node_put_def, "put", Node_put, HPyFunc_O)
static HPy
Node_put(HPyContext *ctx, HPy h_self, HPy list)
{
    Node *self = Node_AsStruct(ctx, h_self);
    HPy result, name = HPyUnicode_FromString(ctx, "append");

    if (HPy_IsNull(name))
        return HPy_NULL;
    result = hpp_call_method_objects(ctx, list, name, h_self, HPy_NULL);
    HPy_Close(ctx, name);
    return result;
}

HPyDef_METH_IMPL(Node_built_def, "built", Node_built, HPyFunc_O)
static HPy
Node_built(HPyContext *ctx, HPy h_self, HPy other)
{
    Node *self = Node_AsStruct(ctx, h_self);
    return hpp_build_value(ctx, "{sO,s(lO)}", "self", h_self, "more", self->number, other);
}

HPyDef_METH_IMPL(Node_called_def, "called", Node_called, HPyFunc_O)
static HPy
Node_called(HPyContext *ctx, HPy h_self, HPy function)
{
    Node *self = Node_AsStruct(ctx, h_self);
    return hpp_call_function(ctx, function, "Ol", h_self, self->number);
}

HPyDef_METH_IMPL(Node_pushed_def, "pushed", Node_pushed, HPyFunc_O)
static HPy
Node_pushed(HPyContext *ctx, HPy h_self, HPy list)
{
    Node *self = Node_AsStruct(ctx, h_self);
    return hpp_call_method(ctx, list, "insert", "iO", 0, h_self);
}

HPyDef_METH_IMPL(Node_packed_def, "packed", Node_packed, HPyFunc_O)
static HPy
Node_packed(HPyContext *ctx, HPy h_self, HPy other)
{
    Node *self = Node_AsStruct(ctx, h_self);
    return HPyTuple_Pack(ctx, 2, h_self, other);
}

HPyDef_METH_IMPL(Node_shown_def, "shown", Node_shown, HPyFunc_NOARGS)
static HPy
Node_shown(HPyContext *ctx, HPy h_self)
{
    Node *self = Node_AsStruct(ctx, h_self);
    return HPyUnicode_FromFormat(ctx, "<%R at %ld>", h_self, self->number);
}

HPyDef_METH_IMPL(Node_refuse_def, "refuse", Node_refuse, HPyFunc_NOARGS)
static HPy
Node_refuse(HPyContext *ctx, HPy h_self)
{
    Node *self = Node_AsStruct(ctx, h_self);
    return HPyErr_Format(ctx, ctx->h_ValueError, "not %S", h_self);
}

HPyDef_SLOT_IMPL(Node_repr_def, Node_repr, HPy_tp_repr)
static HPy
Node_repr(HPyContext *ctx, HPy h_self)
{
    Node *self = Node_AsStruct(ctx, h_self);
    return HPyUnicode_FromFormat(ctx, "Node(%ld)", self->number);
}

HPyDef_SLOT_IMPL(Node_init_def, Node_init, HPy_tp_init)
static int
Node_init(HPyContext *ctx, HPy h_self, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    Node *self = Node_AsStruct(ctx, h_self);
    return HPyArg_Parse(ctx, NULL, args, nargs, "l", &self->number) ? 0 : -1;
}

HPyDef_SLOT_IMPL(generic_new_def, HPyType_GenericNew, HPy_tp_new)

static HPyDef *Node_Type_defines[] = {
    &generic_new_def,
    &Node_init_def,
    &Node_repr_def,
    &Node_told_def,
    &Node_put_def,
    &Node_built_def,
    &Node_called_def,
    &Node_pushed_def,
    &Node_packed_def,
    &Node_shown_def,
    &Node_refuse_def,
    NULL
};

static HPyType_Spec Node_Type_spec = {
    .name = "self_in_varargs.Node",
    .basicsize = sizeof(Node),
    .builtin_shape = SHAPE(Node),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = Node_Type_defines,
};

static HPyGlobal Node_Type;

HPyDef_SLOT_IMPL(self_in_varargs_exec_def, self_in_varargs_exec, HPy_mod_exec)

static HPyDef *self_in_varargs_defines[] = {
    &self_in_varargs_exec_def,
    NULL
};

static HPyGlobal *self_in_varargs_globals[] = {
    &Node_Type,
    NULL
};

static HPyModuleDef self_in_varargs_module = {
    .size = 0,
    .defines = self_in_varargs_defines,
    .globals = self_in_varargs_globals,
};

static int
self_in_varargs_exec(HPyContext *ctx, HPy m)
{
    if (hpp_make_type(ctx, &Node_Type_spec, HPy_NULL, &Node_Type) < 0)
        return -1;
    HPy node_type_h2 = HPyGlobal_Load(ctx, Node_Type);
    if (HPy_SetAttr_s(ctx, m, "Node", node_type_h2) < 0) {
        HPy_Close(ctx, node_type_h2);
        return -1;
    }
    HPy_Close(ctx, node_type_h2);
    return 0;
}

HPy_MODINIT(self_in_varargs, self_in_varargs_module)
