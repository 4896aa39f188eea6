/* provides: hpp_text_room, hpp_room_data; requires: none; includes: none */
/*
 * Room for the characters of a str that C fills in: `length` ones of `kind` bytes each, none beyond
 * `most`. Freed by free.
 */
typedef struct {
    HPy_ssize_t length;
    HPy_UCS4 most;
    int kind;
} hpp_text_room;

/* PyUnicode_DATA of a str that is being filled in. */
static inline void *hpp_room_data(hpp_text_room *room)
{
    return room + 1;
}
