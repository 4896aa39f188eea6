/* hpp_unicode_writer_finish: The text of a writer that collects UTF-8; the writer is freed.
   requires: hpp_bytes_writer hpp_str
   includes: stdlib.h */
static inline HPy hpp_unicode_writer_finish(HPyContext *ctx, hpp_bytes_writer *writer)
{
    HPy text = hpp_str(ctx, writer->data, writer->size);
    free(writer->data);
    free(writer);
    return text;
}
