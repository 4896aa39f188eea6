package org.hpyport.syntax.classify;

import org.hpyport.syntax.TokenKind;

/**
 * {@code asm} statements. Only the operands of GNU's form are C: expressions in parentheses behind
 * a constraint string. What is between them is kept as it is.
 */
final class AssemblerClassifier {
  private final Parts parts;
  private final View view;

  AssemblerClassifier(Parts parts) {
    this.parts = parts;
    this.view = parts.view;
  }

  /** Classifies the statement at {@code i}, its {@code ;} included; gives the position after it. */
  int statement(int i, int limit) {
    int end = Math.min(limit, view.find(";", i, limit) + 1);
    int open = i + 1;
    while (open < end && !view.is(open, "(")) {
      open++;
    }
    int close = open < end ? view.match(open) : -1;
    int from = i;
    for (int k = open + 1; k < close; k = view.skip(k)) {
      if (isOperand(k)) {
        parts.out.addRun(TokenClass.ASM, from, k);
        from = operand(k);
      }
    }
    parts.out.addRun(TokenClass.ASM, from, end);
    return end;
  }

  private boolean isOperand(int k) {
    return view.is(k, "(") && view.match(k) > k + 1 && view.kind(k - 1) == TokenKind.STRING;
  }

  private int operand(int open) {
    int close = view.match(open);
    parts.out.add(TokenClass.LPAREN, open);
    int mark = parts.out.size();
    parts.expressions.expression(open + 1, close);
    parts.out.region(mark, TokenClass.OPAQUE_EXPRESSION);
    parts.out.add(TokenClass.RPAREN, close);
    return close + 1;
  }
}
