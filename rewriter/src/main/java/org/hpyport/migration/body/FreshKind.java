package org.hpyport.migration.body;

import java.util.Locale;
import java.util.Set;
import org.hpyport.model.CType;

/**
 * A kind of object that the C API makes with room for its contents and lets C fill in, and what
 * stands for it until it is whole. HPy makes such objects from finished contents only.
 */
enum FreshKind {
  /** Bytes: a {@code char *} to a block, with its size in a variable beside it. */
  BYTES(
      "char",
      Set.of("PyBytes_FromStringAndSize", "PyString_FromStringAndSize"),
      Set.of(
          "PyBytes_AS_STRING",
          "PyBytes_AsString",
          "PyBytes_GET_SIZE",
          "PyBytes_Size",
          "PyString_AS_STRING",
          "PyString_AsString",
          "PyString_GET_SIZE",
          "PyString_Size"),
      Set.of("_PyBytes_Resize", "_PyString_Resize")),

  /** A bytearray: the same as for bytes. */
  BYTEARRAY(
      "char",
      Set.of("PyByteArray_FromStringAndSize"),
      Set.of(
          "PyByteArray_AS_STRING",
          "PyByteArray_AsString",
          "PyByteArray_GET_SIZE",
          "PyByteArray_Size"),
      Set.of()),

  /** Text: a pointer to a block that begins with its length and kind (PEP 393). */
  TEXT(
      "hpp_text_room",
      Set.of("PyUnicode_New"),
      Set.of(
          "PyUnicode_DATA",
          "PyUnicode_1BYTE_DATA",
          "PyUnicode_2BYTE_DATA",
          "PyUnicode_4BYTE_DATA",
          "PyUnicode_GET_LENGTH",
          "PyUnicode_GetLength",
          "PyUnicode_KIND",
          "PyUnicode_IS_ASCII",
          "PyUnicode_MAX_CHAR_VALUE",
          "PyUnicode_READY",
          "PyUnicode_READ_CHAR",
          "PyUnicode_WriteChar"),
      Set.of());

  /** The type of what the variable points to in the port. */
  final CType block;

  /** The functions that make the object with room. */
  final Set<String> makers;

  /** Functions and macros that reach the contents of the object in their first argument. */
  final Set<String> readers;

  /** Functions that change the size of the object behind their first argument. */
  final Set<String> resizers;

  FreshKind(String block, Set<String> makers, Set<String> readers, Set<String> resizers) {
    this.block = CType.named(block, 1);
    this.makers = makers;
    this.readers = readers;
    this.resizers = resizers;
  }

  /** The helper that makes the object of a block. */
  String taker() {
    return "hpp_" + name().toLowerCase(Locale.ROOT) + "_take";
  }
}
