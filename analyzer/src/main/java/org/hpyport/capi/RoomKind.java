package org.hpyport.capi;

import java.util.Set;

/**
 * A kind of object that the C API makes with room for its contents and lets C fill in (CPython
 * documentation, "Bytes Objects", "Byte Array Objects", "Creating and accessing Unicode strings").
 */
public enum RoomKind {
  /** Bytes. */
  BYTES(
      Set.of("PyBytes_FromStringAndSize", "PyString_FromStringAndSize"),
      Set.of("PyBytes_AS_STRING", "PyBytes_AsString", "PyString_AS_STRING", "PyString_AsString"),
      Set.of("PyBytes_GET_SIZE", "PyBytes_Size", "PyString_GET_SIZE", "PyString_Size"),
      Set.of("_PyBytes_Resize", "_PyString_Resize"),
      "PyObject_Bytes"),

  /** A bytearray. */
  BYTEARRAY(
      Set.of("PyByteArray_FromStringAndSize"),
      Set.of("PyByteArray_AS_STRING", "PyByteArray_AsString"),
      Set.of("PyByteArray_GET_SIZE", "PyByteArray_Size"),
      Set.of("PyByteArray_Resize"),
      "PyByteArray_FromObject"),

  /** A str. */
  TEXT(
      Set.of("PyUnicode_New"),
      Set.of(
          "PyUnicode_DATA",
          "PyUnicode_1BYTE_DATA",
          "PyUnicode_2BYTE_DATA",
          "PyUnicode_4BYTE_DATA",
          "PyUnicode_WriteChar"),
      Set.of(
          "PyUnicode_GET_LENGTH",
          "PyUnicode_GetLength",
          "PyUnicode_KIND",
          "PyUnicode_IS_ASCII",
          "PyUnicode_MAX_CHAR_VALUE",
          "PyUnicode_READY",
          "PyUnicode_READ_CHAR"),
      Set.of(),
      "PyObject_Str");

  private final Set<String> makers;
  private final Set<String> fillers;
  private final Set<String> readers;
  private final Set<String> resizers;
  private final String taker;

  RoomKind(
      Set<String> makers,
      Set<String> fillers,
      Set<String> readers,
      Set<String> resizers,
      String taker) {
    this.makers = makers;
    this.fillers = fillers;
    this.readers = readers;
    this.resizers = resizers;
    this.taker = taker;
  }

  /**
   * Functions that make the object with room; those of bytes and of a bytearray where their first
   * argument is null, since they copy from there else.
   */
  public Set<String> makers() {
    return makers;
  }

  /** Functions and macros by which C writes the contents of the object in their first argument. */
  public Set<String> fillers() {
    return fillers;
  }

  /** Functions and macros that only read from the object in their first argument. */
  public Set<String> readers() {
    return readers;
  }

  /** Functions that change the size of the object of their first argument. */
  public Set<String> resizers() {
    return resizers;
  }

  /** The function that gives a new reference to the object, or to an equal one. */
  public String taker() {
    return taker;
  }
}
