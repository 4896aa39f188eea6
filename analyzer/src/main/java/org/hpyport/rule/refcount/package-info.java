/** Rules about references and handles that are owned, given up or used wrongly. */
@NullMarked
package org.hpyport.rule.refcount;

import org.jspecify.annotations.NullMarked;
