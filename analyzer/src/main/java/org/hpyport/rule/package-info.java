/** Rules: what each finding's id means, and which finding an event becomes. */
@NullMarked
package org.hpyport.rule;

import org.jspecify.annotations.NullMarked;
