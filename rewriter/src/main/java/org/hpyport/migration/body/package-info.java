/**
 * Ports the inside of functions: declarations, null and identity tests, calls of the API and of
 * ported functions, and the closes and duplications that the lifetime plan asks for.
 *
 * <p>Every class here turns facts into edits of one file; none decides who owns what.
 */
@NullMarked
package org.hpyport.migration.body;

import org.jspecify.annotations.NullMarked;
