package org.hpyport.capi.format;

/**
 * One variadic C argument that a unit consumes.
 *
 * @param cType its C type as the manual writes it
 * @param role what the callee does with it
 */
public record FormatArgument(String cType, Role role) {

  /** What the callee does with a variadic argument. */
  public enum Role {
    /** Address that receives a number. */
    VALUE_OUT,
    /** Address that receives a borrowed object (HPy with a tracker: a tracked one). */
    OBJECT_OUT,
    /** Address that receives a C pointer into the argument object. */
    POINTER_OUT,
    /** Address that receives an allocated copy, which the caller frees. */
    COPY_OUT,
    /** Address that receives a length. */
    LENGTH_OUT,
    /** A {@code Py_buffer} that is filled and must be released. */
    BUFFER_OUT,
    /** The converter function of {@code O&}. */
    CONVERTER,
    /** What the converter is given: an address to fill, or the data to convert. */
    CONVERTER_DATA,
    /** The type object {@code O!} asks for. */
    TYPE_IN,
    /** The name of an encoding. */
    ENCODING_IN,
    /** A number or a C pointer that is not an object. */
    VALUE_IN,
    /** A C string; null stands for None. */
    TEXT_IN,
    /** The length of the C string before it, or an int for a {@code *} in a message. */
    LENGTH_IN,
    /** An object that stays the caller's. */
    OBJECT_IN,
    /** An object whose reference the callee takes, on failure too. */
    OBJECT_STOLEN
  }
}
