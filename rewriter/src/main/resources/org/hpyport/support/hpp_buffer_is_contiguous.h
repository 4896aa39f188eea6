/* requires: none; includes: none */
/* PyBuffer_IsContiguous: order is 'C', 'F' or 'A' for either. 1 or 0. */
static inline int hpp_buffer_is_contiguous(const HPy_buffer *view, char order)
{
    if (view->suboffsets != NULL)
        return 0;
    if (view->len == 0)
        return 1;
    if (view->strides == NULL && (order != 'F' || view->ndim <= 1))
        return 1;
    if (view->shape == NULL)
        return 0;
    int found = 0;
    for (int fortran = 0; fortran < 2 && !found; fortran++) {
        if ((fortran && order == 'C') || (!fortran && order == 'F'))
            continue;
        HPy_ssize_t expected = view->itemsize, stride = view->itemsize;
        found = 1;
        for (int k = 0; k < view->ndim; k++) {
            int i = fortran ? k : view->ndim - 1 - k;
            if (view->strides != NULL)
                stride = view->strides[i];
            else
                stride = fortran && k > 0 ? 0 : expected;
            if (view->shape[i] > 1 && stride != expected)
                found = 0;
            expected *= view->shape[i];
        }
    }
    return found;
}
