/** What is computed over control-flow graphs by iteration: which variables are live where. */
@NullMarked
package org.hpyport.dataflow;

import org.jspecify.annotations.NullMarked;
