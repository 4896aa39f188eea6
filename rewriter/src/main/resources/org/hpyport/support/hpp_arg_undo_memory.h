/* requires: none; includes: <stdlib.h>, <string.h> */
/*
 * Frees what the unit "es" or "et" of one argument allocated, as a later argument was wrong; 0. An
 * argument that was not given allocated nothing.
 */
static inline int hpp_arg_undo_memory(HPy given, const void *out)
{
    char *p = NULL;
    if (!HPy_IsNull(given)) {
        memcpy(&p, out, sizeof p);
        free(p);
    }
    return 0;
}
