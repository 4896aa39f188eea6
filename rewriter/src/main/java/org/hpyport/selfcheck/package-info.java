/**
 * Looks at every port once more before it is offered, as if it were somebody else's HPy code. What
 * is found there that should not be withdraws the port.
 */
@NullMarked
package org.hpyport.selfcheck;

import org.jspecify.annotations.NullMarked;
