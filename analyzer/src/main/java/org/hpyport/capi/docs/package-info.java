/**
 * CPython's C-API manual as data, and what it says otherwise than the catalog.
 *
 * <p>{@link org.hpyport.capi.docs.ApiDocumentation} reads the HTML pages of the folder {@code
 * c-api} of a downloaded documentation (docs.python.org archives and Debian's packages; Sphinx 1.8
 * and later). Read are each symbol's signature, its "Return value: New reference", what it says
 * about stolen references, the versions and whether it is in the stable ABI. {@link
 * org.hpyport.capi.docs.CatalogComparison} lists where that and the rows disagree.
 */
@NullMarked
package org.hpyport.capi.docs;

import org.jspecify.annotations.NullMarked;
