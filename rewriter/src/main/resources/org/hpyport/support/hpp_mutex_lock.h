/* hpp_mutex_lock: PyMutex_Lock; it waits without letting the interpreter go.
   requires: hpp_mutex
   includes: sched.h */
static inline void hpp_mutex_lock(hpp_mutex *mutex)
{
    while (__atomic_test_and_set(&mutex->locked, __ATOMIC_ACQUIRE))
        sched_yield();
}
