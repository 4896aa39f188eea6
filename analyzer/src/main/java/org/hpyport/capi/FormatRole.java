package org.hpyport.capi;

/**
 * The format string among a call's arguments.
 *
 * @param style which little language it is written in
 * @param argument its index; the values it describes are the variadic arguments
 */
public record FormatRole(Style style, int argument) {

  /** The three format languages of the C API, each with its parser in {@code format}. */
  public enum Style {
    /** {@code PyArg_Parse*}, {@code HPyArg_Parse*}. */
    PARSE,
    /** {@code Py_BuildValue}, {@code PyObject_CallFunction}. */
    BUILD,
    /** {@code PyErr_Format}, {@code PyUnicode_FromFormat}. */
    MESSAGE
  }
}
