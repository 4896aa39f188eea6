/* hpp_recursion: The depth of C recursion that hpp_enter_recursive counts. */
static int hpp_recursion_depth __attribute__((unused)) = 0;
