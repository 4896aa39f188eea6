/**
 * Finds the extension modules under a path: which C files, headers, include directories, macros,
 * libraries and tests belong together. Build scripts are read as text and never run; what they
 * compute is reported together with what to write into {@code .hpy-port.toml} instead.
 */
@NullMarked
package org.hpyport.discovery;

import org.jspecify.annotations.NullMarked;
