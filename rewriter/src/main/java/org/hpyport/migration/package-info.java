/**
 * Porting one extension module: small migrations, run in a fixed order, that turn facts into edits.
 * What cannot be ported blocks a function with a reason; nothing is guessed.
 */
@NullMarked
package org.hpyport.migration;

import org.jspecify.annotations.NullMarked;
