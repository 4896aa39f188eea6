/**
 * How many single ownership mistakes the analysis finds: known-good sources are mutated one mistake
 * at a time, and each mutant is analysed like any other source.
 */
@NullMarked
package org.hpyport.mutation;

import org.jspecify.annotations.NullMarked;
