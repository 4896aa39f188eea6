/**
 * The only place that knows the parser generator: runs the grammar and turns its contexts into tree
 * nodes.
 */
@NullMarked
package org.hpyport.syntax.antlr;

import org.jspecify.annotations.NullMarked;
