/* hpp_file_from_fd: PyFile_FromFd: io.open(); the name is not used.
   requires: hpp_import_call_n hpp_text_or_none */
static inline HPy hpp_file_from_fd(HPyContext *ctx, int fd, const char *name, const char *mode,
                                   int buffering, const char *encoding, const char *errors,
                                   const char *newline, int close)
{
    HPy args[7], r = HPy_NULL;
    int i, made = 1;
    (void)name;
    args[0] = HPyLong_FromLong(ctx, fd);
    args[1] = HPyUnicode_FromString(ctx, mode ? mode : "r");
    args[2] = HPyLong_FromLong(ctx, buffering);
    args[3] = hpp_text_or_none(ctx, encoding);
    args[4] = hpp_text_or_none(ctx, errors);
    args[5] = hpp_text_or_none(ctx, newline);
    args[6] = HPyBool_FromLong(ctx, close);
    for (i = 0; i < 7; i++)
        made = made && !HPy_IsNull(args[i]);
    if (made)
        r = hpp_import_call_n(ctx, "io", "open", args, 7);
    for (i = 0; i < 7; i++)
        HPy_Close(ctx, args[i]);
    return r;
}
