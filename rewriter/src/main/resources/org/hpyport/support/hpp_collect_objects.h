/* requires: none; includes: <stdarg.h>, <stdlib.h>, <string.h> */
/*
 * Copies the handles up to the null one that ends a variadic call, after `first` if that is not
 * null. The array is `few` if they fit, else allocated; NULL with an exception if there is no memory.
 */
static inline HPy *hpp_collect_objects(HPyContext *ctx, HPy first, HPy few[8], va_list *values,
                                       size_t *n)
{
    HPy *all = few;
    size_t room = 8, count = 0;
    HPy next = HPy_IsNull(first) ? va_arg(*values, HPy) : first;
    while (!HPy_IsNull(next)) {
        if (count == room) {
            HPy *more = (HPy *)realloc(all == few ? NULL : all, 2 * room * sizeof(HPy));
            if (more == NULL) {
                if (all != few)
                    free(all);
                HPyErr_NoMemory(ctx);
                return NULL;
            }
            if (all == few)
                memcpy(more, few, room * sizeof(HPy));
            all = more;
            room *= 2;
        }
        all[count++] = next;
        next = va_arg(*values, HPy);
    }
    *n = count;
    return all;
}
