/* What the type does. */
#include "well.h"
#include "hpy_port_support.h"
#include <string.h>

HPyDef_SLOT_IMPL(Well_new_def, Well_new, HPy_tp_new)
HPy
Well_new(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kwds)
{
    HPy h_size = HPy_NULL;
    HPy_ssize_t size;
    Well *self;
    HPy h_self = HPy_NULL;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O:Well", &h_size)
            && hpp_arg_ssize(ctx, h_size, &size)))
        return HPy_NULL;
    h_self = HPy_New(ctx, type, &self);
    if (HPy_IsNull(h_self))
        return HPy_NULL;
    self->bytes = calloc(size + 1, 1);
    if (self->bytes == NULL) {
        HPy_Close(ctx, h_self);
        return HPyErr_NoMemory(ctx);
    }
    self->size = size;
    return h_self;
}

HPyDef_SLOT_IMPL(Well_dealloc_def, Well_dealloc, HPy_tp_destroy)
void
Well_dealloc(void *op)
{
    Well *self = (Well *)op;
    free(self->bytes);
}

HPyDef_SLOT_IMPL(Well_repr_def, Well_repr, HPy_tp_repr)
HPy
Well_repr(HPyContext *ctx, HPy h_self)
{
    Well *self = Well_AsStruct(ctx, h_self);
    return HPyUnicode_FromFormat(ctx, "<Well of %zd>", self->size);
}

/* Fills it with one byte. */
HPyDef_METH_IMPL(Well_fill_def, "fill", Well_fill, HPyFunc_VARARGS,
    .doc = "Fills the well with one byte.")
HPy
Well_fill(HPyContext *ctx, HPy h_self, const HPy *args, size_t nargs)
{
    Well *self = Well_AsStruct(ctx, h_self);
    unsigned char value;

    if (!HPyArg_Parse(ctx, NULL, args, nargs, "b", &value))
        return HPy_NULL;
    memset(self->bytes, value, self->size);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_GETSET_IMPL(Well_getset_1, "size", Well_get_size, Well_set_size,
    .doc = "how deep")
static HPy
Well_get_size(HPyContext *ctx, HPy h_self, void *closure)
{
    Well *self = Well_AsStruct(ctx, h_self);
    return HPyLong_FromSsize_t(ctx, self->size);
}

static int
Well_set_size(HPyContext *ctx, HPy h_self, HPy value, void *closure)
{
    Well *self = Well_AsStruct(ctx, h_self);
    HPyErr_Format(ctx, ctx->h_AttributeError, "it stays at %zd", self->size);
    return -1;
}

HPyDef_SLOT_IMPL(Well_length_def, Well_length, HPy_sq_length)
HPy_ssize_t
Well_length(HPyContext *ctx, HPy h_self)
{
    Well *self = Well_AsStruct(ctx, h_self);
    return self->size;
}

HPyDef_SLOT_IMPL(Well_getbuffer_def, Well_getbuffer, HPy_bf_getbuffer)
int
Well_getbuffer(HPyContext *ctx, HPy h_self, HPy_buffer *view, int flags)
{
    Well *self = Well_AsStruct(ctx, h_self);
    return hpp_buffer_fill(ctx, view, h_self, self->bytes, self->size, 0, flags);
}
