/**
 * Who owns each reference, on every path: values and stores, the interpreter of expressions, and
 * the plan that says where a ported function closes its handles.
 */
@NullMarked
package org.hpyport.ownership;

import org.jspecify.annotations.NullMarked;
