package org.hpyport.model;

import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Conditions that hold exactly if a variable is null. */
public final class NullTest {
  private NullTest() {}

  /**
   * The variable that {@code v == NULL} or {@code !v} tests; {@code (v = f()) == NULL} tests {@code
   * v} as well. {@code null} for any other condition.
   */
  public static @Nullable Variable tested(FunctionModel function, Expression condition) {
    Expression bare = Words.bare(condition);
    if (bare instanceof Expression.Unary u && u.operator().equals("!")) {
      return variable(function, u.operand());
    }
    if (!(bare instanceof Expression.Binary b) || !b.operator().equals("==")) {
      return null;
    }
    if (Words.isNull(b.right(), function.tree())) {
      return variable(function, b.left());
    }
    return Words.isNull(b.left(), function.tree()) ? variable(function, b.right()) : null;
  }

  private static @Nullable Variable variable(FunctionModel function, Expression e) {
    Expression bare = Words.bare(e);
    Expression target =
        bare instanceof Expression.Assignment a && a.operator().equals("=")
            ? Words.bare(a.target())
            : bare;
    return target instanceof Expression.Identifier id ? function.variable(id) : null;
  }
}
