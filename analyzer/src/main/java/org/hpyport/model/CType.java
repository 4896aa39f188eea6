package org.hpyport.model;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A C type as far as porting needs it: a base name, how often it is pointed to, and whether it is
 * an array or a function pointer. Qualifiers other than the outermost {@code const} are dropped.
 *
 * @param base the base type in normal form: {@code int}, {@code unsigned char}, {@code PyObject},
 *     {@code struct node}; typedefs of the project are resolved
 * @param pointers how many {@code *} apply to the base
 * @param array whether it is an array of that
 * @param function whether it is a function or a pointer to one
 * @param constant whether the base is {@code const}
 * @param objectStruct whether the base is a struct of the project that begins with an object head
 */
public record CType(
    String base,
    int pointers,
    boolean array,
    boolean function,
    boolean constant,
    boolean objectStruct) {

  /** A type that could not be told. */
  public static final CType UNKNOWN = new CType("", 0, false, false, false, false);

  /** {@code int}. */
  public static final CType INT = named("int", 0);

  /** {@code PyObject *}. */
  public static final CType OBJECT = named("PyObject", 1);

  /** Structs of {@code Python.h} that begin with an object head. */
  private static final Set<String> OBJECT_BASES =
      Set.of(
          "PyObject",
          "PyVarObject",
          "PyTypeObject",
          "PyHeapTypeObject",
          "PyLongObject",
          "PyFloatObject",
          "PyComplexObject",
          "PyBytesObject",
          "PyByteArrayObject",
          "PyUnicodeObject",
          "PyASCIIObject",
          "PyCompactUnicodeObject",
          "PyListObject",
          "PyTupleObject",
          "PyDictObject",
          "PySetObject",
          "PySliceObject",
          "PyModuleObject",
          "PyFunctionObject",
          "PyMethodObject",
          "PyCFunctionObject",
          "PyCodeObject",
          "PyFrameObject",
          "PyBaseExceptionObject",
          "PyWeakReference");

  /** What may stand beside the base in a type that is written out. */
  private static final Pattern INTEGER =
      Pattern.compile(
          "(un)?signed( .+)?|char|short|int|long( long)?|_Bool|bool|BOOL"
              + "|Py_ssize_t|s?size_t|u?int\\d+_t");

  private static final Pattern BESIDE_BASE =
      Pattern.compile("\\b(const|volatile|struct|static|inline)\\b|\\*");

  private static final Pattern CONST = Pattern.compile("\\bconst\\b");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** A plain type: {@code base} with {@code pointers} stars. */
  public static CType named(String base, int pointers) {
    return new CType(base, pointers, false, false, false, false);
  }

  /** A type written as words and stars: {@code const char *}. */
  public static CType written(String text) {
    String base = BESIDE_BASE.matcher(text).replaceAll(" ").strip();
    int pointers = (int) text.chars().filter(c -> c == '*').count();
    boolean constant = CONST.matcher(text).find();
    return new CType(SPACE.matcher(base).replaceAll(" "), pointers, false, false, constant, false);
  }

  /**
   * Whether a value of this type is one reference to a Python object: {@code PyObject *}, a pointer
   * to another object struct, or {@code HPy}.
   */
  public boolean isObject() {
    return !array && !function && ((pointers == 1 && isObjectBase()) || isHandle());
  }

  /** Whether it points to object references: {@code PyObject **} or {@code HPy *}. */
  public boolean isObjectOut() {
    return !array
        && !function
        && ((pointers == 2 && isObjectBase()) || (pointers == 1 && base.equals("HPy")));
  }

  /** Whether it is an array of object references. */
  public boolean isObjectArray() {
    return array
        && !function
        && ((pointers == 1 && isObjectBase()) || (pointers == 0 && base.equals("HPy")));
  }

  /** Whether it is a pointer to a struct of the project that is also an object. */
  public boolean isOwnStruct() {
    return objectStruct && pointers == 1 && !array && !function;
  }

  /** Whether it is {@code HPy} itself. */
  public boolean isHandle() {
    return pointers == 0 && !array && !function && base.equals("HPy");
  }

  /** Whether it is an integer or truth value, by its name: structs tell of more than one thing. */
  public boolean isInteger() {
    return pointers == 0 && !array && !function && INTEGER.matcher(base).matches();
  }

  public boolean isVoid() {
    return pointers == 0 && !array && !function && base.equals("void");
  }

  public boolean isVoidPointer() {
    return pointers == 1 && !array && !function && base.equals("void");
  }

  /** Whether the base struct begins with an object head, whatever points to it. */
  public boolean isObjectBase() {
    return objectStruct || OBJECT_BASES.contains(base);
  }

  public boolean isUnknown() {
    return base.isEmpty();
  }

  /** The type of {@code *value}, or of an element. */
  public CType dereferenced() {
    if (array) {
      return new CType(base, pointers, false, function, constant, objectStruct);
    }
    return pointers == 0
        ? UNKNOWN
        : new CType(base, pointers - 1, false, function, constant, objectStruct);
  }

  /** The type of {@code &value}. */
  public CType addressed() {
    return new CType(base, pointers + 1, false, function, constant, objectStruct);
  }

  @Override
  public String toString() {
    return (constant ? "const " : "")
        + base
        + (pointers > 0 ? " " + "*".repeat(pointers) : "")
        + (array ? "[]" : "")
        + (function ? "()" : "");
  }
}
