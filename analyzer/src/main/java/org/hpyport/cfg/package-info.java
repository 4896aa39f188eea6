/**
 * Control-flow graphs: one per function, made from the syntax tree, with one node per evaluated
 * full expression, jump and merge. Conditions are not taken apart.
 */
@NullMarked
package org.hpyport.cfg;

import org.jspecify.annotations.NullMarked;
