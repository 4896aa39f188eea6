/* hpp_value_source: Where hpp_build_value stands in its format and its arguments.
   requires: hpp_complex_struct
   includes: stdarg.h */
typedef struct {
    const char *format;
    va_list args;
    int failed;
} hpp_value_source;

static inline HPy hpp_make_value(HPyContext *ctx, hpp_value_source *source);
