package org.hpyport.cfg;

import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** Conditions whose truth needs no values: {@code while (1)}, {@code while (0)}. */
final class Constants {
  private Constants() {}

  /** The truth of a condition, or {@code null} if it must be computed. */
  static @Nullable Boolean truth(SyntaxTree tree, Expression condition) {
    Expression e = condition;
    while (e instanceof Expression.Parenthesized p) {
      e = p.inner();
    }
    String text = tree.text(e);
    if (e instanceof Expression.NumberLiteral) {
      return text.matches("0+[uUlL]*") ? Boolean.FALSE : Boolean.TRUE;
    }
    if (e instanceof Expression.Identifier && (text.equals("true") || text.equals("false"))) {
      return text.equals("true");
    }
    return null;
  }
}
