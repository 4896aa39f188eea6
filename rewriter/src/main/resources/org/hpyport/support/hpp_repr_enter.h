/* provides: hpp_repr_enter, hpp_repr_leave; requires: none; includes: <stdlib.h> */
/*
 * Py_ReprEnter and Py_ReprLeave: the objects whose repr is being made in this thread, as handles that
 * live from the one call to the other. Functions of different C files do not see each other's objects.
 */
typedef struct hpp_repr_mark {
    HPy object;
    struct hpp_repr_mark *outer;
} hpp_repr_mark;
/* The innermost one of this thread. */
static inline hpp_repr_mark **hpp_repr_marks(void)
{
    static __thread hpp_repr_mark *innermost = NULL;
    return &innermost;
}
/* 1 if the object's repr is being made already, 0 if not, -1 with an exception. */
static inline int hpp_repr_enter(HPyContext *ctx, HPy o)
{
    hpp_repr_mark **marks = hpp_repr_marks();
    for (hpp_repr_mark *mark = *marks; mark != NULL; mark = mark->outer) {
        if (HPy_Is(ctx, mark->object, o))
            return 1;
    }
    hpp_repr_mark *mark = (hpp_repr_mark *)malloc(sizeof *mark);
    if (mark == NULL) {
        HPyErr_NoMemory(ctx);
        return -1;
    }
    mark->object = HPy_Dup(ctx, o);
    mark->outer = *marks;
    *marks = mark;
    return 0;
}
/* Also with an exception pending. */
static inline void hpp_repr_leave(HPyContext *ctx, HPy o)
{
    for (hpp_repr_mark **link = hpp_repr_marks(); *link != NULL; link = &(*link)->outer) {
        hpp_repr_mark *mark = *link;
        if (HPy_Is(ctx, mark->object, o)) {
            *link = mark->outer;
            HPy_Close(ctx, mark->object);
            free(mark);
            return;
        }
    }
}
