package org.hpyport.preprocess;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An {@code #if … #endif} group.
 *
 * @param branches in order; without {@code #else} there is no branch for "none holds"
 * @param endif the token of {@code #endif}, or the {@code END} token if it is missing
 * @param taken index of the branch the main world takes, or -1 for none
 */
public record ConditionalGroup(List<Branch> branches, int endif, int taken) {
  private static final Pattern NAME = Pattern.compile("\\b[A-Za-z_]\\w*");

  public ConditionalGroup {
    branches = List.copyOf(branches);
  }

  /**
   * Whether no macro has a say in a branch that is not taken, as in {@code #if 0}: it is a comment
   * in all but form (C11 6.10.1).
   */
  public boolean isNeverCompiled(Branch branch) {
    int index = branches.indexOf(branch);
    return index >= 0
        && index != taken
        && branches.subList(0, index + 1).stream()
            .noneMatch(b -> NAME.matcher(b.directive().argument()).find());
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
