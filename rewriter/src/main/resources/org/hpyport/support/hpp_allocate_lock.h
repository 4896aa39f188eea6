/* hpp_allocate_lock: PyThread_allocate_lock.
   requires: hpp_lock hpp_calloc */
static inline hpp_lock hpp_allocate_lock(void)
{
    return (hpp_lock)hpp_calloc(1, sizeof(hpp_mutex));
}
