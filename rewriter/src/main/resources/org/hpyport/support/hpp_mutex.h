/* hpp_mutex: PyMutex: zero is unlocked. */
typedef struct {
    unsigned char locked;
} hpp_mutex;
