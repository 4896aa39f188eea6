/* HPY101: handles in a struct that others fill, and in an array, are the function's to close. */
#include "hpy.h"

typedef struct {
    HPy keys;
    HPy_ssize_t next;
} Walk;

/* Makes the list of keys, and forgets it at its end. */
static int
step(HPyContext *ctx, HPy dict, Walk *walk)
{
    if (walk->next == 0)
        walk->keys = HPyDict_Keys(ctx, dict);
    if (HPy_IsNull(walk->keys))
        return 0;
    if (walk->next < HPy_Length(ctx, walk->keys)) {
        walk->next++;
        return 1;
    }
    HPy_Close(ctx, walk->keys);
    walk->keys = HPy_NULL;
    return 0;
}

HPyDef_METH(hit, "hit", HPyFunc_O)
static HPy
hit_impl(HPyContext *ctx, HPy self, HPy dict)
{
    Walk walk = {HPy_NULL, 0};

    while (step(ctx, dict, &walk)) {
        if (walk.next > 10)
            return HPyLong_FromLong(ctx, 10);   /* and the keys? */
    }
    HPy_Close(ctx, walk.keys);
    return HPyLong_FromSsize_t(ctx, walk.next);
}

HPyDef_METH(near_miss, "near_miss", HPyFunc_O)
static HPy
near_miss_impl(HPyContext *ctx, HPy self, HPy dict)
{
    Walk walk = {HPy_NULL, 0};

    while (step(ctx, dict, &walk)) {
        if (walk.next > 10)
            break;
    }
    HPy_Close(ctx, walk.keys);
    return HPyLong_FromSsize_t(ctx, walk.next);
}

/* Fills an array with handles that the caller closes; all null where it fails. */
static int
unpack(HPyContext *ctx, const HPy *args, size_t nargs, int n, HPy *out)
{
    for (int i = 0; i < n; i++)
        out[i] = HPy_NULL;
    for (size_t i = 0; i < nargs; i++)
        out[i] = HPy_Str(ctx, args[i]);
    for (int i = 0; i < n; i++) {
        if (HPy_IsNull(out[i])) {
            for (int j = 0; j < n; j++) {
                HPy_Close(ctx, out[j]);
                out[j] = HPy_NULL;
            }
            return -1;
        }
    }
    return 0;
}

#define LEAVE_IF(test) do { if (test) return HPy_NULL; } while (0)

HPyDef_METH(macro_form, "macro_form", HPyFunc_VARARGS)
static HPy
macro_form_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy texts[2] = {HPy_NULL, HPy_NULL};
    HPy joined;

    LEAVE_IF(unpack(ctx, args, nargs, 2, texts) < 0);
    joined = HPy_Add(ctx, texts[0], texts[1]);
    LEAVE_IF(HPy_IsNull(joined));
    HPy_Close(ctx, texts[0]);
    HPy_Close(ctx, texts[1]);
    return joined;
}

HPyDef_METH(goto_cleanup, "goto_cleanup", HPyFunc_VARARGS)
static HPy
goto_cleanup_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy texts[2] = {HPy_NULL, HPy_NULL};
    HPy joined = HPy_NULL;

    if (unpack(ctx, args, nargs, 2, texts) < 0)
        goto done;
    joined = HPy_Add(ctx, texts[0], texts[1]);
    HPy_Close(ctx, texts[0]);
    if (HPy_IsNull(joined))
        goto done;
    HPy_Close(ctx, texts[1]);
    return joined;
done:
    HPy_Close(ctx, texts[0]);
    return joined;
}
