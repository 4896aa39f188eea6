/* requires: hpp_byte_room, hpp_room; includes: <stddef.h>, <stdint.h>, <stdlib.h> */
/*
 * _PyBytes_Resize and PyByteArray_Resize before the object is made: gives the room at *p n bytes, with
 * a zero byte behind them. On failure returns -1 with an exception; room for bytes is then freed and
 * *p set to NULL, room for a bytearray stays as it is.
 */
static inline int hpp_room_resize(HPyContext *ctx, hpp_room **p, HPy_ssize_t n)
{
    hpp_room *room = NULL;
    if (n < 0 || *p == NULL || (*p)->kind > 0)
        HPyErr_SetString(ctx, ctx->h_SystemError, "bad argument to a change of size");
    else if ((size_t)n >= PTRDIFF_MAX - sizeof *room
             || (room = (hpp_room *)realloc(*p, sizeof *room + (size_t)n + 1)) == NULL)
        HPyErr_NoMemory(ctx);
    if (room == NULL) {
        if (*p != NULL && (*p)->kind != HPP_ROOM_BYTEARRAY) {
            free(*p);
            *p = NULL;
        }
        return -1;
    }
    room->length = n;
    ((char *)hpp_room_data(room))[n] = '\0';
    *p = room;
    return 0;
}
