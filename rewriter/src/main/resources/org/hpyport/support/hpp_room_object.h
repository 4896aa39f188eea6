/* requires: hpp_byte_room, hpp_bytearray, hpp_room, hpp_str_from_kind; includes: none */
/* The bytes, bytearray or str of what was filled in, whose room stays. */
static inline HPy hpp_room_object(HPyContext *ctx, hpp_room *room)
{
    if (room->kind > 0)
        return hpp_str_from_kind(ctx, room->kind, hpp_room_data(room), room->length);
    return room->kind == HPP_ROOM_BYTES
               ? HPyBytes_FromStringAndSize(ctx, (const char *)hpp_room_data(room), room->length)
               : hpp_bytearray(ctx, (const char *)hpp_room_data(room), room->length);
}
