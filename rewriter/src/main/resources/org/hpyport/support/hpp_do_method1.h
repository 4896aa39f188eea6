/* requires: hpp_done, hpp_method1; includes: none */
/*
 * o.<name>(a), 0 or -1. Unlike the C-API function it stands for, it honours methods that a subclass
 * overrides, and an object of another type raises AttributeError rather than SystemError.
 */
static inline int hpp_do_method1(HPyContext *ctx, HPy o, const char *name, HPy a)
{
    return hpp_done(ctx, hpp_method1(ctx, o, name, a));
}
