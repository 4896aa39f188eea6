package org.hpyport.verify;

import java.util.List;

/**
 * One use of a handle that may not be used.
 *
 * @param kind what was wrong with it
 * @param test the test that was running
 * @param use the C stack of the use; empty if the interpreter met the handle when the function
 *     returned
 * @param made where it was made; empty for an argument or a constant
 * @param closed where it was closed; empty if the interpreter closed it
 * @param method the Python-visible method that was being called, if the interpreter named it, or
 *     empty
 * @param count how often, in the same test at the same place
 */
public record InvalidHandle(
    Kind kind,
    String test,
    List<CFrame> use,
    List<CFrame> made,
    List<CFrame> closed,
    String method,
    int count) {
  public InvalidHandle {
    use = List.copyOf(use);
    made = List.copyOf(made);
    closed = List.copyOf(closed);
  }

  /** What was wrong with it. */
  public enum Kind {
    /** It had been closed. */
    CLOSED,
    /** It is one of the context's constants, which nobody may close or give away. */
    CONSTANT,
    /** A builder that had been built or cancelled. */
    BUILDER
  }
}
