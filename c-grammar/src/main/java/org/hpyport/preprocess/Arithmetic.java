package org.hpyport.preprocess;

import org.jspecify.annotations.Nullable;

/** The binary operators of preprocessor expressions, on 64-bit integers (C11 section 6.10.1). */
final class Arithmetic {
  private Arithmetic() {}

  /** The result, or {@code null} for a division by zero or an operator that is none. */
  static @Nullable Long apply(String operator, long left, long right) {
    return switch (operator) {
      case "|" -> left | right;
      case "^" -> left ^ right;
      case "&" -> left & right;
      case "==" -> truth(left == right);
      case "!=" -> truth(left != right);
      case "<" -> truth(left < right);
      case ">" -> truth(left > right);
      case "<=" -> truth(left <= right);
      case ">=" -> truth(left >= right);
      case "<<" -> left << right;
      case ">>" -> left >> right;
      case "+" -> left + right;
      case "-" -> left - right;
      case "*" -> left * right;
      case "/" -> right == 0 ? null : Long.valueOf(left / right);
      case "%" -> right == 0 ? null : Long.valueOf(left % right);
      default -> null;
    };
  }

  private static long truth(boolean value) {
    return value ? 1 : 0;
  }
}
