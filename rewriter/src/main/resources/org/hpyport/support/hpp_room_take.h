/* requires: hpp_room, hpp_room_object; includes: <stdlib.h> */
/* The bytes, bytearray or str of what was filled in, whose room is freed; null for NULL. */
static inline HPy hpp_room_take(HPyContext *ctx, hpp_room *room)
{
    if (room == NULL)
        return HPy_NULL;
    HPy made = hpp_room_object(ctx, room);
    free(room);
    return made;
}
