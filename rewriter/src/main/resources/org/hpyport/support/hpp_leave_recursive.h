/* hpp_leave_recursive: Py_LeaveRecursiveCall.
   requires: hpp_recursion */
static inline void hpp_leave_recursive(void)
{
    hpp_recursion_depth--;
}
