/**
 * Token sequences that are not those of the file: with macros expanded, or with the words of C++
 * put into the form of C. Trees over them are mapped back, so that every node names tokens of the
 * file.
 */
@NullMarked
package org.hpyport.syntax.lower;

import org.jspecify.annotations.NullMarked;
