package org.hpyport.preprocess;

import java.util.List;

/**
 * An {@code #if … #endif} group.
 *
 * @param branches in order; without {@code #else} there is no branch for "none holds"
 * @param endif the token of {@code #endif}, or the {@code END} token if it is missing
 * @param taken index of the branch the main world takes, or -1 for none
 */
public record ConditionalGroup(List<Branch> branches, int endif, int taken) {
  public ConditionalGroup {
    branches = List.copyOf(branches);
  }

  /**
   * One branch: the tokens after {@code directive}, up to but without {@code end}.
   *
   * @param directive the token of its {@code #if}, {@code #elif} or {@code #else}
   * @param end the token of the directive that ends it
   * @param value what its own condition evaluates to; {@code #else} is {@code TRUE}
   * @param assumed whether the value was unknown and the branch's fate was assumed
   * @param decidedByVersion whether the Python version alone decides its condition
   * @param nested the groups inside
   */
  public record Branch(
      Directive directive,
      int end,
      Truth value,
      boolean assumed,
      boolean decidedByVersion,
      List<ConditionalGroup> nested) {
    public Branch {
      nested = List.copyOf(nested);
    }
  }
}
