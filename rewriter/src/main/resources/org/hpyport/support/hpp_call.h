/* requires: none; includes: <stdlib.h> */
/* The arguments of a call as Python hands them over under HPy. */
typedef struct {
    HPy *args;    /* the positional arguments, then the values of the keywords */
    size_t nargs; /* how many are positional */
    size_t count; /* how many there are in all */
    HPy kwnames;  /* the tuple of the keywords' names, or null */
} hpp_call;
