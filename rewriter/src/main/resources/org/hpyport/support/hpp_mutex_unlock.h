/* hpp_mutex_unlock: PyMutex_Unlock.
   requires: hpp_mutex */
static inline void hpp_mutex_unlock(hpp_mutex *mutex)
{
    __atomic_clear(&mutex->locked, __ATOMIC_RELEASE);
}
