/**
 * Changes of a module's C-API source, before it is ported, that keep its meaning and bring it into
 * a form that migrations understand: macros that hide control flow or the API are written out,
 * module state becomes file-level variables. Each step is text to text; places are traced back to
 * the text the user has.
 */
@NullMarked
package org.hpyport.preparation;

import org.jspecify.annotations.NullMarked;
