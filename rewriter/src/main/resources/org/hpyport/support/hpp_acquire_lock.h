/* hpp_acquire_lock: PyThread_acquire_lock: 1 if it was taken, 0 if it was not and waiting was not allowed.
   requires: hpp_lock hpp_mutex_lock */
static inline int hpp_acquire_lock(hpp_lock lock, int wait)
{
    if (!wait)
        return !__atomic_test_and_set(&lock->locked, __ATOMIC_ACQUIRE);
    hpp_mutex_lock(lock);
    return 1;
}
