/* hpp_bytes_writer_finish_with_size: The first bytes of a writer; the writer is freed.
   requires: hpp_bytes_writer
   includes: stdlib.h */
static inline HPy hpp_bytes_writer_finish_with_size(HPyContext *ctx, hpp_bytes_writer *writer,
                                                    HPy_ssize_t size)
{
    HPy bytes = HPyBytes_FromStringAndSize(ctx, writer->data ? writer->data : "", size);
    free(writer->data);
    free(writer);
    return bytes;
}
