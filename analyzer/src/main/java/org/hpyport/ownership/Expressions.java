package org.hpyport.ownership;

import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** Questions about the shape of expressions. */
final class Expressions {
  private Expressions() {}

  /** Whether a call only tells the compiler which value is likely; GCC manual, "Other Builtins". */
  static boolean isExpectation(Expression.Call c) {
    return "__builtin_expect".equals(c.calleeName()) && c.arguments().size() == 2;
  }

  /** The local number whose address an argument is; {@code null} if it is none. */
  static @Nullable Variable flag(Expression argument, Frame frame) {
    Variable v =
        Words.bare(argument) instanceof Expression.Unary u && u.operator().equals("&")
            ? frame.variable(u.operand())
            : null;
    if (v == null || !v.isAutomatic() || v.type().isObject()) {
      return null;
    }
    return v.type().isInteger() ? v : null;
  }

  /** Whether {@code part} stands where evaluating {@code whole} may leave it out. */
  static boolean isConditional(SyntaxNode whole, Expression part) {
    return conditional(whole, part, false);
  }

  private static boolean conditional(SyntaxNode at, Expression part, boolean skipped) {
    if (at == part) {
      return skipped;
    }
    if (!at.span().contains(part.span())) {
      return false;
    }
    if (at instanceof Expression.Binary b && b.operator().matches("&&|\\|\\||,")) {
      return conditional(b.left(), part, skipped) || conditional(b.right(), part, true);
    }
    if (at instanceof Expression.Conditional c) {
      return conditional(c.condition(), part, skipped)
          || (c.whenTrue() != null && conditional(c.whenTrue(), part, true))
          || conditional(c.whenFalse(), part, true);
    }
    return at.children().stream().anyMatch(child -> conditional(child, part, skipped));
  }

  /** Whether {@code part} is a node of the tree below {@code whole}, by identity. */
  static boolean contains(SyntaxNode whole, SyntaxNode part) {
    return whole == part
        || (whole.span().contains(part.span())
            && whole.children().stream().anyMatch(child -> contains(child, part)));
  }
}
