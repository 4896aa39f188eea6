package org.hpyport.capi;

import java.util.Locale;

/** How a call tells that it failed. */
public enum ErrorConvention {
  /** Null with an exception set. */
  NULL,
  /** Null is failure only if an exception is set; otherwise it is an answer. */
  NULL_OCCURRED,
  /** Null without any exception: absent, or out of memory for a C allocator. */
  NULL_QUIET,
  /** A negative number with an exception set. */
  MINUS_ONE,
  /** -1 (of any number type) is failure only if an exception is set. */
  MINUS_ONE_OCCURRED,
  /** Zero with an exception set. */
  ZERO,
  /** The call exists to set an exception and always does. */
  RAISES,
  /** Cannot fail, or swallows its errors. */
  NONE;

  static ErrorConvention of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** True if the call may leave an exception set. */
  public boolean maySetException() {
    return this != NONE && this != NULL_QUIET;
  }
}
