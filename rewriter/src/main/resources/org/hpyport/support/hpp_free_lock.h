/* hpp_free_lock: PyThread_free_lock.
   requires: hpp_lock
   includes: stdlib.h */
static inline void hpp_free_lock(hpp_lock lock)
{
    free(lock);
}
