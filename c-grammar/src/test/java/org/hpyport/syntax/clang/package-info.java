/**
 * Is the tree right? The syntax tree beside clang's, construct by construct, each placed by a token
 * that is written in the file itself.
 */
@NullMarked
package org.hpyport.syntax.clang;

import org.jspecify.annotations.NullMarked;
