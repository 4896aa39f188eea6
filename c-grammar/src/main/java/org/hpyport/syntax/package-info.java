/**
 * The lossless syntax tree of un-preprocessed C, and the parser that makes it.
 *
 * <p>A tree is an array of tokens that covers every byte of the file (blanks and comments lie in
 * the gaps, a preprocessor directive is one token) and nodes that only name token indices. Nothing
 * is ever printed from the tree: changes are edits of byte ranges. No type here knows the parser
 * generator.
 */
@NullMarked
package org.hpyport.syntax;

import org.jspecify.annotations.NullMarked;
