/**
 * The three format languages of the C API: argument parsing, value building, messages.
 *
 * <p>Each parser takes the text of a format, as the C string literal stands for after escapes, and
 * tells for every unit which variadic C arguments it consumes, what becomes of objects among them,
 * and whether HPy 0.9 knows the unit. What cannot be read is a {@link
 * org.hpyport.capi.format.FormatProblem} with the unit and its column, never an exception. Sources:
 * Python/C API manual 3.11, "Parsing arguments and building values" and {@code
 * PyUnicode_FromFormat}; HPy 0.9 {@code argparse.c}, {@code buildvalue.c}, {@code format.c}.
 */
@NullMarked
package org.hpyport.capi.format;

import org.jspecify.annotations.NullMarked;
