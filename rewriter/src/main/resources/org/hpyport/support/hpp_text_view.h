/* requires: none; includes: none */
/* What keeps the characters of a str in place while C reads them; starts as nulls. */
typedef struct {
    HPy text;
    void *data, *copy;
} hpp_text_view;
