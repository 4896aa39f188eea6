/**
 * How the C API maps to HPy, for people: one page a symbol, made of its catalog row, the helper's
 * own documentation and an excerpt of a corpus case, as text for {@code explain} and as Markdown
 * for {@code docs/mapping}. Nothing is known here that is not written in one of those places.
 */
@NullMarked
package org.hpyport.mapping;

import org.jspecify.annotations.NullMarked;
