/** What becomes of pointers into the memory of objects, and which C types API names yield. */
@NullMarked
package org.hpyport.pointer;

import org.jspecify.annotations.NullMarked;
