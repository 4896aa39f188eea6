package org.hpyport.capi;

import java.util.Locale;

/** How long a C pointer that a call returns may be used. */
public enum PointerLifetime {
  /** The call returns no pointer but a number or an object. */
  NONE,
  /** As long as the argument that {@link CallFacts#derivedFrom()} names. */
  ARGUMENT,
  /** Until the caller frees it. */
  CALLER,
  /** As long as the interpreter runs. */
  INTERPRETER,
  /** As long as whoever stored or passed in the pointer says. */
  UNBOUND;

  static PointerLifetime of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
