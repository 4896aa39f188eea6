/* requires: none; includes: <stdint.h> */
/*
 * HPyField_Store. GraalPy 24.2.2 keeps a number in the field itself, in its upper bits, and takes it
 * for an index when the field is written again. It owns nothing, so the field is emptied first; no
 * other runtime sets these bits.
 */
static inline void hpp_store_field(HPyContext *ctx, HPy owner, HPyField *field, HPy value)
{
    if (((uint64_t)(uintptr_t)field->_i >> 48) != 0)
        *field = HPyField_NULL;
    HPyField_Store(ctx, owner, field, value);
}
