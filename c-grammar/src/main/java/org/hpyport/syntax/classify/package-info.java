/**
 * The shallow classifier: decides for each active token what part it can play (type, attribute,
 * statement macro, parenthesis of a cast…) from tables, scopes, layout and a little lookahead, so
 * that the grammar is left with nothing to guess.
 */
@NullMarked
package org.hpyport.syntax.classify;

import org.jspecify.annotations.NullMarked;
