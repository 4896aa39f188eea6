/* hpp_bytes_writer_finish: All bytes of a writer; the writer is freed.
   requires: hpp_bytes_writer_finish_with_size */
static inline HPy hpp_bytes_writer_finish(HPyContext *ctx, hpp_bytes_writer *writer)
{
    return hpp_bytes_writer_finish_with_size(ctx, writer, writer->size);
}
