/**
 * What a run of the tool tells: the values that hold it and the writers that give them the form of
 * text, SARIF, JSON or a table. A writer decides nothing; it only shows.
 */
@NullMarked
package org.hpyport.report;

import org.jspecify.annotations.NullMarked;
