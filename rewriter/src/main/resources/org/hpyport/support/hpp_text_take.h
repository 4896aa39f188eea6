/* requires: hpp_str_from_kind, hpp_room; includes: <stdlib.h> */
/* The str of what was filled in, whose room is freed; null for NULL. */
static inline HPy hpp_text_take(HPyContext *ctx, hpp_room *room)
{
    if (room == NULL)
        return HPy_NULL;
    HPy text = hpp_str_from_kind(ctx, room->kind, hpp_room_data(room), room->length);
    free(room);
    return text;
}
