/**
 * Proves a port: builds the original and the port, runs the same tests on both in child processes,
 * on CPython and on the bundled GraalPy with HPy's debug mode, and says what was seen and what was
 * not shown.
 *
 * <p>Entry point: {@link org.hpyport.verify.VerificationRun}. No GraalPy class is ever loaded here;
 * its jars lie in a folder of their own ({@link org.hpyport.verify.RuntimeHome}) and are given to
 * child processes only.
 */
@NullMarked
package org.hpyport.verify;

import org.jspecify.annotations.NullMarked;
