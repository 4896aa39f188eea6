/* Loops whose conditions look at objects that a port has to make first. */
#include "hpy.h"
#include "hpy_port_support.h"
#include <stddef.h>

typedef struct {
    HPyField items;   /* a list, never null once made */
} Queue;
HPyType_HELPERS(Queue)

HPyDef_SLOT_IMPL(Queue_init_def, Queue_init, HPy_tp_init)
static int
Queue_init(HPyContext *ctx, HPy h_self, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    Queue *self = Queue_AsStruct(ctx, h_self);
    HPy h_items = HPy_NULL;
    HPy items;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O", &h_items)
            && hpp_arg_instance(ctx, h_items, ctx->h_ListType, &items)))
        return -1;
    hpp_store_field(ctx, h_self, &self->items, items);
    return 0;
}

HPyDef_SLOT_IMPL(Queue_traverse_def, Queue_traverse, HPy_tp_traverse)
static int
Queue_traverse(void *op, HPyFunc_visitproc visit, void *arg)
{
    Queue *self = (Queue *)op;
    HPy_VISIT(&self->items);
    return 0;
}

/* How many items equal a value. */
HPyDef_METH_IMPL(Queue_count_def, "count", Queue_count, HPyFunc_O)
static HPy
Queue_count(HPyContext *ctx, HPy h_self, HPy value)
{
    Queue *self = Queue_AsStruct(ctx, h_self);
    HPy_ssize_t i, found = 0;

    for (i = 0; ; i++) {
        HPy items_h = hpp_load_field(ctx, h_self, self->items);
        if (!(i < HPy_Length(ctx, items_h))) {
            HPy_Close(ctx, items_h);
            break;
        }
        HPy_Close(ctx, items_h);
        HPy items_h2 = hpp_load_field(ctx, h_self, self->items);
        HPy item_h = hpp_item(ctx, items_h2, i);
        int same = hpp_rich_compare_bool(ctx, item_h, value, HPy_EQ);
        HPy_Close(ctx, item_h);
        HPy_Close(ctx, items_h2);

        if (same < 0)
            return HPy_NULL;
        if (!same)
            continue;
        found++;
    }
    return HPyLong_FromSsize_t(ctx, found);
}

/* Appends a value until there are enough. */
HPyDef_METH_IMPL(Queue_fill_def, "fill", Queue_fill, HPyFunc_VARARGS)
static HPy
Queue_fill(HPyContext *ctx, HPy h_self, const HPy *args, size_t nargs)
{
    Queue *self = Queue_AsStruct(ctx, h_self);
    HPy h_size = HPy_NULL;
    HPy value;
    HPy_ssize_t size;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO", &value, &h_size)
            && hpp_arg_ssize(ctx, h_size, &size)))
        return HPy_NULL;
    while (1) {
        HPy items_h = hpp_load_field(ctx, h_self, self->items);
        if (!(HPy_Length(ctx, items_h) < size)) {
            HPy_Close(ctx, items_h);
            break;
        }
        HPy_Close(ctx, items_h);
        HPy items_h2 = hpp_load_field(ctx, h_self, self->items);
        if (HPyList_Append(ctx, items_h2, value) < 0) {
            HPy_Close(ctx, items_h2);
            return HPy_NULL;
        }
        HPy_Close(ctx, items_h2);
    }
    return HPy_Dup(ctx, ctx->h_None);
}

/* Takes items away, at least one, until so few are left. */
HPyDef_METH_IMPL(Queue_shorten_def, "shorten", Queue_shorten, HPyFunc_O)
static HPy
Queue_shorten(HPyContext *ctx, HPy h_self, HPy arg)
{
    Queue *self = Queue_AsStruct(ctx, h_self);
    HPy_ssize_t size = HPyLong_AsSsize_t(ctx, arg);

    if (size == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    do {
        HPy items_h = hpp_load_field(ctx, h_self, self->items);
        HPy_ssize_t left = HPy_Length(ctx, items_h);
        HPy_Close(ctx, items_h);

        if (left == 0)
            break;
        HPy items_h2 = hpp_load_field(ctx, h_self, self->items);
        if (hpp_set_slice(ctx, items_h2, left - 1, left, HPy_NULL) < 0) {
            HPy_Close(ctx, items_h2);
            return HPy_NULL;
        }
        HPy_Close(ctx, items_h2);
        HPy items_h3 = hpp_load_field(ctx, h_self, self->items);
        if (!(HPy_Length(ctx, items_h3) > size)) {
            HPy_Close(ctx, items_h3);
            break;
        }
        HPy_Close(ctx, items_h3);
    } while (1);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_SLOT_IMPL(generic_new_def, HPyType_GenericNew, HPy_tp_new)

static HPyDef *Queue_Type_defines[] = {
    &generic_new_def,
    &Queue_init_def,
    &Queue_count_def,
    &Queue_fill_def,
    &Queue_shorten_def,
    &Queue_traverse_def,
    NULL
};

static HPyType_Spec Queue_Type_spec = {
    .name = "loop_heads.Queue",
    .basicsize = sizeof(Queue),
    .builtin_shape = SHAPE(Queue),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .defines = Queue_Type_defines,
};

static HPyGlobal Queue_Type;

HPyDef_SLOT_IMPL(loop_heads_exec_def, loop_heads_exec, HPy_mod_exec)

static HPyDef *loop_heads_defines[] = {
    &loop_heads_exec_def,
    NULL
};

static HPyGlobal *loop_heads_globals[] = {
    &Queue_Type,
    NULL
};

static HPyModuleDef loop_heads_module = {
    .size = 0,
    .defines = loop_heads_defines,
    .globals = loop_heads_globals,
};

static int
loop_heads_exec(HPyContext *ctx, HPy m)
{
    if (hpp_make_type(ctx, &Queue_Type_spec, HPy_NULL, &Queue_Type) < 0)
        return -1;
    HPy queue_type_h2 = HPyGlobal_Load(ctx, Queue_Type);
    if (HPy_SetAttr_s(ctx, m, "Queue", queue_type_h2) < 0) {
        HPy_Close(ctx, queue_type_h2);
        return -1;
    }
    HPy_Close(ctx, queue_type_h2);
    return 0;
}

HPy_MODINIT(loop_heads, loop_heads_module)
