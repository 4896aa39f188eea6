/**
 * The catalog: what is known about every CPython C-API symbol and every HPy 0.9 function.
 *
 * <p>One TOML row a symbol, in {@code *.toml} beside this package, by header area. {@link
 * org.hpyport.capi.CApiCatalog} reads the C-API rows, {@link org.hpyport.capi.HpyApi} the HPy rows;
 * both are {@link org.hpyport.capi.ApiFacts}, so one ownership engine reads both dialects. A row
 * has two halves: {@link org.hpyport.capi.CallFacts}, what a call does to references, errors and
 * pointers, and (C-API rows only) the {@link org.hpyport.capi.Replacement}, what becomes of it.
 *
 * <p>Row keys, in the order they are written:
 *
 * <ul>
 *   <li>{@code kind}: function, macro, type, exception, constant, flag, slot, member
 *   <li>{@code result}: new, borrowed, constant, value, null (always NULL), none; {@code from}: the
 *       argument a borrowed result comes from, absent = from no argument; {@code owner-may-drop}:
 *       the owner of what is borrowed may let go of it while it lives; {@code type}: its C type
 *   <li>{@code new-since}, {@code gone-since}: the Python versions with the symbol, where not all
 *   <li>{@code parameters}: how many named ones; {@code parameter-types}; {@code variadic}; {@code
 *       objects}: those that are objects; {@code objects-from}: every argument from here on is an
 *       object; {@code object-arrays}: arrays of objects; {@code out-objects} with {@code
 *       out-result} (new, borrowed, tracked) and {@code out-from}; {@code out-objects-from}; {@code
 *       in-out}: addresses of a reference that is replaced; {@code accepts-null}
 *   <li>{@code steals}, {@code steals-on-failure}; {@code retains}, {@code releases}: arguments
 *       whose reference count goes up, down; {@code assigns}, {@code assigns-null}: what the first
 *       argument, a variable, holds afterwards; {@code same-as}: the argument the result equals
 *   <li>{@code lifetime}: see {@link org.hpyport.capi.PointerLifetime}; {@code derived-from}: the
 *       argument whose life bounds the returned pointer; {@code out-derived}: the same for pointers
 *       written through these arguments
 *   <li>{@code error}: see {@link org.hpyport.capi.ErrorConvention}; {@code success}: see {@link
 *       org.hpyport.capi.SuccessStatus}; {@code fails-on-misuse}: only for arguments of a wrong
 *       kind; {@code clears-error}; {@code runs-python}; {@code releases-gil}; {@code no-return};
 *       {@code returns}: a macro with a return statement
 *   <li>{@code format} (parse, build, message) and {@code format-at}: the index of the format
 *   <li>{@code fate}: direct ({@code hpy} or plain {@code c}; {@code bare}: without an argument
 *       list), reshaped ({@code migration}), helper ({@code helper}), legacy, none ({@code
 *       reason}); {@code args}: an {@link org.hpyport.capi.ArgumentPattern}; {@code uses}: HPy
 *       names a reshaped call needs; {@code advice}: what a person can do where the fate is none or
 *       legacy; {@code hpy-result}; {@code doc-note}: why the row may disagree with the manual;
 *       {@code note}
 * </ul>
 *
 * <p>Argument indices count from 0 in the call as written, so in HPy rows the context is index 0.
 */
@NullMarked
package org.hpyport.capi;

import org.jspecify.annotations.NullMarked;
