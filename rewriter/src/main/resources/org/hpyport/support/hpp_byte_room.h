/* provides: hpp_byte_room, HPP_ROOM_BYTES, HPP_ROOM_BYTEARRAY; requires: hpp_room; includes: <stddef.h>, <stdint.h>, <stdlib.h> */
/* What an hpp_room is for, as its kind, if it is for no str. */
enum { HPP_ROOM_BYTEARRAY = -1, HPP_ROOM_BYTES = 0 };

/*
 * PyBytes_FromStringAndSize(NULL, n) and that of a bytearray, for a variable that holds now this, now
 * that: room for n bytes with a zero byte behind them; NULL with an exception. The object is made by
 * hpp_room_take.
 */
static inline hpp_room *hpp_byte_room(HPyContext *ctx, HPy_ssize_t n, int kind)
{
    if (n < 0) {
        HPyErr_SetString(ctx, ctx->h_SystemError, "negative size of bytes or a bytearray");
        return NULL;
    }
    hpp_room *room = NULL;
    if ((size_t)n < PTRDIFF_MAX - sizeof *room)
        room = (hpp_room *)malloc(sizeof *room + (size_t)n + 1);
    if (room == NULL) {
        HPyErr_NoMemory(ctx);
        return NULL;
    }
    room->length = n;
    room->most = 0xFF;
    room->kind = kind;
    ((char *)hpp_room_data(room))[n] = '\0';
    return room;
}
