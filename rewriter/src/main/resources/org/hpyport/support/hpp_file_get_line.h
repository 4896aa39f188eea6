/* hpp_file_get_line: PyFile_GetLine: with n below 0 the newline goes and the end is an EOFError.
   requires: hpp_method0 hpp_method1 hpp_get_slice */
static inline HPy hpp_file_get_line(HPyContext *ctx, HPy file, int n)
{
    HPy number, line;
    HPy_ssize_t size;
    if (n > 0) {
        number = HPyLong_FromLong(ctx, n);
        if (HPy_IsNull(number))
            return HPy_NULL;
        line = hpp_method1(ctx, file, "readline", number);
        HPy_Close(ctx, number);
        return line;
    }
    line = hpp_method0(ctx, file, "readline");
    if (HPy_IsNull(line) || n == 0)
        return line;
    size = HPy_Length(ctx, line);
    if (size == 0) {
        HPy_Close(ctx, line);
        return HPyErr_SetString(ctx, ctx->h_EOFError, "EOF when reading a line");
    }
    if (size > 0 && HPyUnicode_Check(ctx, line)
        && HPyUnicode_ReadChar(ctx, line, size - 1) == '\n') {
        number = hpp_get_slice(ctx, line, 0, size - 1);
        HPy_Close(ctx, line);
        line = number;
    }
    return line;
}
