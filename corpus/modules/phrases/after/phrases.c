/*
 * phrases: cutting, repeating and describing text.
 */
#include "hpy.h"
#include "hpy_port_support.h"
#include <ctype.h>
#include <string.h>

#define PHRASES_MAX_REPEAT 4096

static HPyGlobal PhrasesError;    /* phrases.Error, created by the init function */
static int PhrasesError_stored; /* whether PhrasesError holds anything */

static const char module_doc[] = "Cuts, repeats and describes text.";

static const char describe_doc[] = "describe(obj) -> str, both spellings of the object";

HPyDef_METH_IMPL(phrases_describe_def, "describe", phrases_describe, HPyFunc_O,
    .doc = describe_doc)
static HPy
phrases_describe(HPyContext *ctx, HPy self, HPy obj)
{
    HPy text, repr = HPy_NULL, result = HPy_NULL;

    text = HPy_Str(ctx, obj);
    if (HPy_IsNull(text))
        goto done;
    repr = HPy_Repr(ctx, obj);
    if (HPy_IsNull(repr))
        goto done;
    result = HPyUnicode_FromFormat(ctx, "%U (%U)", text, repr);
done:
    HPy_Close(ctx, text);
    HPy_Close(ctx, repr);
    return result;
}

static const char repeat_doc[] = "repeat(text, times) -> str";

HPyDef_METH_IMPL(phrases_repeat_def, "repeat", phrases_repeat, HPyFunc_VARARGS,
    .doc = repeat_doc)
static HPy
phrases_repeat(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_text = HPy_NULL;
    HPy h_text_copy = HPy_NULL;
    HPy h_times = HPy_NULL;
    const char *text;
    char *buffer;
    HPy_ssize_t size, times, i;
    HPy result;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "OO:repeat", &h_text, &h_times)
            && hpp_arg_text_and_size(ctx, h_text, &h_text_copy, &text, &size)
            && hpp_arg_ssize(ctx, h_times, &times))) {
        HPy_Close(ctx, h_text_copy);
        return HPy_NULL;
    }
    if (times < 0 || times > PHRASES_MAX_REPEAT) {
        HPy phraseserror_h = HPyGlobal_Load(ctx, PhrasesError);
        HPyErr_Format(ctx, phraseserror_h, "cannot repeat %zd times", times);
        HPy_Close(ctx, phraseserror_h);
        HPy_Close(ctx, h_text_copy);
        return HPy_NULL;
    }
    buffer = (char *)malloc((size_t)(size * times) + 1);
    if (buffer == NULL) {
        HPy result2 = HPyErr_NoMemory(ctx);
        HPy_Close(ctx, h_text_copy);
        return result2;
    }
    for (i = 0; i < times; i++)
        memcpy(buffer + i * size, text, (size_t)size);
    result = hpp_build_value(ctx, "s#", buffer, size * times);
    free(buffer);
    HPy_Close(ctx, h_text_copy);
    return result;
}

static const char checksum_doc[] = "checksum(data[, seed[, even]]) -> (sum, length)";

HPyDef_METH_IMPL(phrases_checksum_def, "checksum", phrases_checksum, HPyFunc_VARARGS,
    .doc = checksum_doc)
static HPy
phrases_checksum(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy h_data = HPy_NULL;
    HPy h_data_copy = HPy_NULL;
    HPy h_even = HPy_NULL;
    const char *data;
    HPy_ssize_t size, i;
    int seed = 0, even = 0;
    long sum;

    if (!(HPyArg_Parse(ctx, NULL, args, nargs, "O|iO:checksum", &h_data, &seed, &h_even)
            && hpp_arg_bytes_and_size(ctx, h_data, &h_data_copy, &data, &size)
            && hpp_arg_bool(ctx, h_even, &even))) {
        HPy_Close(ctx, h_data_copy);
        return HPy_NULL;
    }
    sum = seed;
    for (i = 0; i < size; i++) {
        if (even && i % 2 != 0)
            continue;
        sum += (unsigned char)data[i];
    }
    HPy result = HPy_BuildValue(ctx, "(ll)", sum, (long)size);
    HPy_Close(ctx, h_data_copy);
    return result;
}

static const char words_doc[] = "words(text, shortest=1, upper=False, key=None) -> list of str";

HPyDef_METH_IMPL(phrases_words_def, "words", phrases_words, HPyFunc_KEYWORDS,
    .doc = words_doc)
static HPy
phrases_words(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwargs)
{
    HPy h_parsed[4] = {HPy_NULL, HPy_NULL, HPy_NULL, HPy_NULL};
    static char *kwlist[] = {"text", "shortest", "upper", "key", NULL};
    HPy text, key = ctx->h_None, list, word = HPy_NULL;
    const char *start, *end, *stop;
    HPy_ssize_t size, shortest = 1;
    int upper = 0;

    if (!(hpp_unpack_keywords(ctx, "words", args, nargs, kwargs,
            (const char *const *)kwlist, 1, 4, 4, h_parsed)
            && hpp_arg_object(ctx, h_parsed[0], &text)
            && hpp_arg_ssize(ctx, h_parsed[1], &shortest)
            && hpp_arg_bool(ctx, h_parsed[2], &upper)
            && hpp_arg_object(ctx, h_parsed[3], &key)))
        return HPy_NULL;
    start = HPyUnicode_AsUTF8AndSize(ctx, text, &size);
    if (start == NULL)
        return HPy_NULL;
    stop = start + size;
    list = HPyList_New(ctx, 0);
    if (HPy_IsNull(list))
        return HPy_NULL;
    while (start < stop) {
        while (start < stop && isspace((unsigned char)*start))
            start++;
        for (end = start; end < stop && !isspace((unsigned char)*end); end++)
            ;
        if (end == start)
            break;
        if (end - start >= shortest) {
            word = hpp_str(ctx, start, end - start);
            if (HPy_IsNull(word))
                goto fail;
            if (upper) {
                HPy changed = hpp_call_method(ctx, word, "upper", NULL);
                HPy_Close(ctx, word);
                word = changed;
                if (HPy_IsNull(word))
                    goto fail;
            }
            if (!HPy_Is(ctx, key, ctx->h_None)) {
                HPy params = HPyTuple_Pack(ctx, 1, word), changed;
                if (HPy_IsNull(params))
                    goto fail;
                changed = HPy_CallTupleDict(ctx, key, params, HPy_NULL);
                HPy_Close(ctx, params);
                if (HPy_IsNull(changed))
                    goto fail;
                HPy_Close(ctx, word);
                word = changed;
            }
            if (HPyList_Append(ctx, list, word) < 0)
                goto fail;
            HPy_Close(ctx, word);
            word = HPy_NULL;
        }
        start = end;
    }
    return list;

fail:
    HPy_Close(ctx, word);
    HPy_Close(ctx, list);
    return HPy_NULL;
}

HPyDef_SLOT_IMPL(phrases_exec_def, phrases_exec, HPy_mod_exec)

static HPyDef *phrases_methods[] = {
    &phrases_describe_def,
    &phrases_repeat_def,
    &phrases_checksum_def,
    &phrases_words_def,
    &phrases_exec_def,
    NULL       /* sentinel */
};

static HPyGlobal *phrases_globals[] = {
    &PhrasesError,
    NULL
};

static HPyModuleDef phrases_module = {
    .doc = module_doc,
    .size = 0,
    .defines = phrases_methods,
    .globals = phrases_globals,
};

static int
phrases_exec(HPyContext *ctx, HPy module)
{
    HPy err_h = HPyErr_NewException(ctx, "phrases.Error", ctx->h_ValueError, HPy_NULL);
    HPyGlobal_Store(ctx, &PhrasesError, err_h);
    PhrasesError_stored = !HPy_IsNull(err_h);
    HPy_Close(ctx, err_h);
    if (!PhrasesError_stored)
        goto fail;
    /* one for the static, one for the module */
    HPy phraseserror_h2 = HPyGlobal_Load(ctx, PhrasesError);
    if (HPy_SetAttr_s(ctx, module, "Error", phraseserror_h2) < 0) {
        HPyGlobal_Store(ctx, &PhrasesError, HPy_NULL);
        PhrasesError_stored = 0;
        HPy_Close(ctx, phraseserror_h2);
        goto fail;
    }
    HPy_Close(ctx, phraseserror_h2);
    if (hpp_add_int(ctx, module, "MAX_REPEAT", PHRASES_MAX_REPEAT) < 0)
        goto fail;
    return 0;

fail:
    return -1;
}

HPy_MODINIT(phrases, phrases_module)
