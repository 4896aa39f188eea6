/* provides: hpp_lock, hpp_allocate_lock, hpp_free_lock, hpp_acquire_lock, hpp_release_lock; requires: none; includes: <pthread.h>, <stdlib.h> */
/* PyThread_type_lock over POSIX: any thread may release a lock. */
typedef struct {
    int taken;
    pthread_mutex_t mutex;
    pthread_cond_t released;
} *hpp_lock;
/* PyThread_allocate_lock: NULL if it fails. */
static inline hpp_lock hpp_allocate_lock(void)
{
    hpp_lock lock = (hpp_lock)calloc(1, sizeof *lock);
    if (lock == NULL)
        return NULL;
    if (pthread_mutex_init(&lock->mutex, NULL) != 0) {
        free(lock);
        return NULL;
    }
    if (pthread_cond_init(&lock->released, NULL) != 0) {
        pthread_mutex_destroy(&lock->mutex);
        free(lock);
        return NULL;
    }
    return lock;
}
/* PyThread_free_lock */
static inline void hpp_free_lock(hpp_lock lock)
{
    if (lock == NULL)
        return;
    pthread_cond_destroy(&lock->released);
    pthread_mutex_destroy(&lock->mutex);
    free(lock);
}
/* PyThread_acquire_lock: 1 if taken; waits only if asked to, and keeps the interpreter then. */
static inline int hpp_acquire_lock(hpp_lock lock, int wait)
{
    pthread_mutex_lock(&lock->mutex);
    while (lock->taken && wait)
        pthread_cond_wait(&lock->released, &lock->mutex);
    int got = !lock->taken;
    if (got)
        lock->taken = 1;
    pthread_mutex_unlock(&lock->mutex);
    return got;
}
/* PyThread_release_lock */
static inline void hpp_release_lock(hpp_lock lock)
{
    pthread_mutex_lock(&lock->mutex);
    lock->taken = 0;
    pthread_cond_signal(&lock->released);
    pthread_mutex_unlock(&lock->mutex);
}
