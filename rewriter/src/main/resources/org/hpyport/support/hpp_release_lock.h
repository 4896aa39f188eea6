/* hpp_release_lock: PyThread_release_lock.
   requires: hpp_lock hpp_mutex_unlock */
static inline void hpp_release_lock(hpp_lock lock)
{
    hpp_mutex_unlock(lock);
}
