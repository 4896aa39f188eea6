/* requires: none; includes: none */
/* How many keywords a NULL-terminated list holds. */
static inline int hpp_keyword_count(const char *const *kwlist)
{
    int n = 0;
    while (kwlist[n] != NULL)
        n++;
    return n;
}
