/**
 * Sources with the project's own macros replaced inside functions, as the preprocessor would do it,
 * for analyses that must see what a macro hides: jumps, releases, null tests. Only analyses use
 * them; what is rewritten is the text people wrote. Offsets lead back to that text.
 */
@NullMarked
package org.hpyport.expansion;

import org.jspecify.annotations.NullMarked;
