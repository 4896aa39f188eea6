/**
 * What the project's macros are: their bodies as pieces of syntax, and what a use expands to, every
 * token with the place it came from. Everything here is computed when it is first asked for.
 */
@NullMarked
package org.hpyport.syntax.macro;

import org.jspecify.annotations.NullMarked;
