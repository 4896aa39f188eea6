/**
 * Changes to text: templates that keep regions of the original, one set of edits a file, its new
 * text, and unified diffs. Knows nothing of C beyond lines, blanks and comments at the end of a
 * line.
 */
@NullMarked
package org.hpyport.rewrite;

import org.jspecify.annotations.NullMarked;
