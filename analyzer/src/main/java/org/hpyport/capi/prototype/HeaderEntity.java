package org.hpyport.capi.prototype;

import org.jspecify.annotations.Nullable;

/**
 * One name that a header introduces.
 *
 * @param name the identifier; a member has its struct's name and a dot before it
 * @param kind what it names
 * @param header the header, relative to the include folder
 * @param prototype the declaration of a function, otherwise null
 */
public record HeaderEntity(String name, Kind kind, String header, @Nullable Prototype prototype) {

  /** What a header can introduce. */
  public enum Kind {
    FUNCTION,
    VARIABLE,
    TYPE,
    MEMBER,
    ENUMERATOR,
    /** A macro that takes an argument list. */
    CALL_MACRO,
    /** A macro that stands alone. */
    NAME_MACRO
  }
}
