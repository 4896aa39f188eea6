/**
 * The command line: reads options, puts the parts together, prints, and chooses the exit status.
 * What it prints is computed elsewhere.
 */
@NullMarked
package org.hpyport.cli;

import org.jspecify.annotations.NullMarked;
