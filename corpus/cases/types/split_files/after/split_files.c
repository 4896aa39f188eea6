/* What the type is. */
#include "well.h"
#include "hpy_port_support.h"

static const char fill_doc[] = "Fills the well with one byte.";

extern HPyDef Well_fill_def;
extern HPyDef Well_getset_1;


extern HPyDef Well_new_def;
extern HPyDef Well_dealloc_def;
extern HPyDef Well_repr_def;
extern HPyDef Well_length_def;
extern HPyDef Well_getbuffer_def;
static HPyDef *WellType_defines[] = {
    &Well_new_def,
    &Well_dealloc_def,
    &Well_repr_def,
    &Well_fill_def,
    &Well_getset_1,
    &Well_length_def,
    &Well_getbuffer_def,
    NULL
};

static HPyType_Spec WellType_spec = {
    .name = "split_files.Well",
    .basicsize = sizeof(Well),
    .builtin_shape = SHAPE(Well),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = WellType_defines,
};

HPyGlobal WellType;

HPyDef_SLOT_IMPL(split_files_exec_def, split_files_exec, HPy_mod_exec)

static HPyDef *split_files_defines[] = {
    &split_files_exec_def,
    NULL
};

static HPyGlobal *split_files_globals[] = {
    &WellType,
    NULL
};

static HPyModuleDef split_files_module = {
    .size = 0,
    .defines = split_files_defines,
    .globals = split_files_globals,
};

static int
split_files_exec(HPyContext *ctx, HPy m)
{
    if ((hpp_make_type(ctx, &WellType_spec, HPy_NULL, &WellType) < 0 ? -1 : hpp_add_global_type(ctx, m, WellType)) < 0) {
        return -1;
    }
    return 0;
}

HPy_MODINIT(split_files, split_files_module)
