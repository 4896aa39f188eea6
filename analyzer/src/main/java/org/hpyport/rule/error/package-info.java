/** Rules about exceptions: set where an error is returned, and only there. */
@NullMarked
package org.hpyport.rule.error;

import org.jspecify.annotations.NullMarked;
