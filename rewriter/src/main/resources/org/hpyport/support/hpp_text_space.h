/* requires: hpp_room, hpp_text_write; includes: <stddef.h>, <stdlib.h> */
/*
 * PyUnicode_New: room for n characters up to `most`, with a zero behind them; NULL with an exception.
 * The str itself is made by hpp_text_take.
 */
static inline hpp_room *hpp_text_space(HPyContext *ctx, HPy_ssize_t n, HPy_UCS4 most)
{
    int kind = most < 0x100 ? 1 : most < 0x10000 ? 2 : 4;
    if (n < 0 || most > 0x10FFFF) {
        HPyErr_SetString(ctx, ctx->h_SystemError, "invalid size or range of a new string");
        return NULL;
    }
    hpp_room *room = NULL;
    if ((size_t)n < (PTRDIFF_MAX - sizeof *room) / (size_t)kind)
        room = (hpp_room *)malloc(sizeof *room + ((size_t)n + 1) * (size_t)kind);
    if (room == NULL) {
        HPyErr_NoMemory(ctx);
        return NULL;
    }
    room->length = n;
    room->most = most < 0x80 ? 0x7F : most < 0x100 ? 0xFF : most < 0x10000 ? 0xFFFF : 0x10FFFF;
    room->kind = kind;
    hpp_text_write(kind, hpp_room_data(room), n, 0);
    return room;
}
