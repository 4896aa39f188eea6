/** Puts the parts of the analysis together: from source files to the model of a module. */
@NullMarked
package org.hpyport.analyzer;

import org.jspecify.annotations.NullMarked;
