/* requires: hpp_room, hpp_text_write; includes: none */
/* PyUnicode_WriteChar: 0, or -1 with IndexError or ValueError. */
static inline int hpp_room_write(HPyContext *ctx, hpp_room *room, HPy_ssize_t i, HPy_UCS4 c)
{
    if (i < 0 || i >= room->length) {
        HPyErr_SetString(ctx, ctx->h_IndexError, "string index out of range");
        return -1;
    }
    if (c > room->most) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "character out of range");
        return -1;
    }
    hpp_text_write(room->kind, hpp_room_data(room), i, c);
    return 0;
}
