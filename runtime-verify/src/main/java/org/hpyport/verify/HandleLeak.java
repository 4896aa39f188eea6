package org.hpyport.verify;

import java.util.List;

/**
 * Handles that a piece of code left open.
 *
 * @param kind what was left open
 * @param test the test, or {@code module execution}
 * @param objectType the Python type of the object
 * @param repr the object as Python shows it, shortened; empty where showing it would run its own
 *     code
 * @param count how many, made at the same place in the same test
 * @param stack where it was made, innermost first; empty if not known
 */
public record HandleLeak(
    Kind kind, String test, String objectType, String repr, int count, List<CFrame> stack) {
  public HandleLeak {
    stack = List.copyOf(stack);
  }

  /** What can be left open. */
  public enum Kind {
    HANDLE,
    BUILDER
  }
}
