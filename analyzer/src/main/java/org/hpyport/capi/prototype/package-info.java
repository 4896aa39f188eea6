/**
 * The functions a header declares, as plain values: names, and C types in one spelling.
 *
 * <p>Headers of CPython and HPy and the signatures in CPython's manual are all read by the front
 * end that reads extensions; {@link org.hpyport.capi.prototype.PrototypeReader} takes what it needs
 * from the trees. Types are compared as texts, so {@link org.hpyport.capi.prototype.TypeText} fixes
 * how they are written.
 */
@NullMarked
package org.hpyport.capi.prototype;

import org.jspecify.annotations.NullMarked;
