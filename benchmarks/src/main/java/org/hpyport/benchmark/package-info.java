/**
 * Measures how fast C is read and how much of it is understood, beside other parsers of
 * un-preprocessed C: warm with JMH, cold as whole processes.
 */
@NullMarked
package org.hpyport.benchmark;

import org.jspecify.annotations.NullMarked;
