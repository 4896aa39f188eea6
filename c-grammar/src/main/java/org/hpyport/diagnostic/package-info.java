/** Findings: what every part of the product reports, as immutable values. */
@NullMarked
package org.hpyport.diagnostic;

import org.jspecify.annotations.NullMarked;
