/**
 * The preprocessor model: directives, conditions evaluated with three values, and what each macro
 * is. It preprocesses nothing.
 */
@NullMarked
package org.hpyport.preprocess;

import org.jspecify.annotations.NullMarked;
