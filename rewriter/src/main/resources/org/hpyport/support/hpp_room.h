/* provides: hpp_room, hpp_room_data; requires: none; includes: none */
/*
 * Room for the contents of an object that C fills in: `length` characters of `kind` bytes each, none
 * beyond `most`; what other kinds are for says hpp_byte_room. Freed by free.
 */
typedef struct {
    HPy_ssize_t length;
    HPy_UCS4 most;
    int kind;
} hpp_room;

/* PyUnicode_DATA of a str that is being filled in. */
static inline void *hpp_room_data(hpp_room *room)
{
    return room + 1;
}
