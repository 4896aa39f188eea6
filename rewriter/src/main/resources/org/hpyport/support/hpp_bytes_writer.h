/* hpp_bytes_writer: A growing block of bytes, in place of PyBytesWriter. */
typedef struct {
    char *data;
    HPy_ssize_t size;
    HPy_ssize_t capacity;
} hpp_bytes_writer;
