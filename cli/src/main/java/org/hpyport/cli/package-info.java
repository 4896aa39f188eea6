/**
 * The command line: reads arguments, calls the parts in their order, and shows what they found.
 * Data goes to standard output, talk to standard error, and no input makes it print a stack trace.
 */
@NullMarked
package org.hpyport.cli;

import org.jspecify.annotations.NullMarked;
