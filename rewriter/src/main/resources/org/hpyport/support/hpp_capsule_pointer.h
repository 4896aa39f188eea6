/* requires: none; includes: <string.h> */
/* PyCapsule_GetPointer in a destructor: the pointer, or NULL if the capsule has another name. No exception is set. */
static inline void *hpp_capsule_pointer(const char *name, void *pointer, const char *expected)
{
    if (name == NULL || expected == NULL)
        return name == expected ? pointer : NULL;
    return strcmp(name, expected) == 0 ? pointer : NULL;
}
