/* provides: hpp_mutex, hpp_mutex_lock, hpp_mutex_unlock; requires: none; includes: <pthread.h> */
/* PyMutex over POSIX: a zeroed one is open. A thread that waits keeps the interpreter. */
typedef pthread_mutex_t hpp_mutex;
/* PyMutex_Lock */
static inline void hpp_mutex_lock(hpp_mutex *mutex)
{
    pthread_mutex_lock(mutex);
}
/* PyMutex_Unlock */
static inline void hpp_mutex_unlock(hpp_mutex *mutex)
{
    pthread_mutex_unlock(mutex);
}
