/**
 * Reads the corpus: small before/after cases, each one idea, and whole extension modules with their
 * tests. Other parts use it from their own tests; it depends on nothing of ours. Everything is
 * listed in the order of its names, so two runs see the same sequence.
 */
@NullMarked
package org.hpyport.corpus;

import org.jspecify.annotations.NullMarked;
