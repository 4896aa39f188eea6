package org.hpyport.model;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** Reads simple expressions as the words they are made of. */
public final class Words {
  private Words() {}

  /** The expression without parentheses and casts. */
  public static Expression bare(Expression e) {
    Expression inner = e;
    while (true) {
      if (inner instanceof Expression.Parenthesized p) {
        inner = p.inner();
      } else if (inner instanceof Expression.Cast c) {
        inner = c.operand();
      } else {
        return inner;
      }
    }
  }

  /**
   * The name an expression is after removing casts, parentheses and {@code &}; else {@code null}.
   */
  public static @Nullable String plainName(Expression e) {
    Expression inner = bare(e);
    if (inner instanceof Expression.Unary u && u.operator().equals("&")) {
      inner = bare(u.operand());
    }
    return inner instanceof Expression.Identifier id ? id.name() : null;
  }

  /**
   * Whether the expression is a null pointer constant: {@code NULL}, {@code 0}, {@code (void *)0}.
   */
  public static boolean isNull(Expression e, SyntaxTree tree) {
    Expression inner = bare(e);
    if (inner instanceof Expression.Identifier id) {
      return id.name().equals("NULL") || id.name().equals("nullptr");
    }
    return inner instanceof Expression.NumberLiteral && tree.text(inner).equals("0");
  }

  /** Whether C text, such as a macro's body, reads a member of that name from some struct. */
  public static boolean namesMember(String text, String member) {
    return Pattern.compile("(->|\\.)\\s*" + Pattern.quote(member) + "\\b").matcher(text).find();
  }

  /**
   * The words joined by {@code |} in a flags expression.
   *
   * @return {@code null} if it holds anything but names
   */
  static @Nullable Set<String> flags(Expression e) {
    Set<String> words = new TreeSet<>();
    return collectFlags(e, words) ? words : null;
  }

  private static boolean collectFlags(Expression e, Set<String> into) {
    Expression inner = bare(e);
    if (inner instanceof Expression.Identifier id) {
      into.add(id.name());
      return true;
    }
    return inner instanceof Expression.Binary b
        && b.operator().equals("|")
        && collectFlags(b.left(), into)
        && collectFlags(b.right(), into);
  }
}
