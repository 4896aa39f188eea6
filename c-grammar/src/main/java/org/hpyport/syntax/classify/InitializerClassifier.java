package org.hpyport.syntax.classify;

import org.hpyport.preprocess.MacroShape;
import org.hpyport.syntax.TokenKind;

/** Initialisers in braces, where macros may bring their own commas. */
final class InitializerClassifier {
  private final Parts parts;
  private final View view;

  InitializerClassifier(Parts parts) {
    this.parts = parts;
    this.view = parts.view;
  }

  /** An initialiser: a list in braces or an expression. */
  void value(int from, int to) {
    if (view.is(from, "{") && view.skip(from) == to) {
      list(from);
    } else {
      parts.expressions.expression(from, to);
    }
  }

  /** Classifies the list whose brace opens at {@code open}; gives the position after it. */
  int list(int open) {
    int close = view.match(open);
    if (close < 0) {
      parts.out.add(TokenClass.UNKNOWN, open);
      return open + 1;
    }
    parts.out.add(TokenClass.LBRACE, open);
    items(open + 1, close);
    parts.out.add(TokenClass.RBRACE, close);
    return close + 1;
  }

  /** Classifies the items of a list without its braces. */
  void items(int from, int close) {
    int i = from;
    while (i < close) {
      int end = itemEnd(i, close);
      int mark = parts.out.size();
      item(i, end);
      parts.out.region(mark, TokenClass.OPAQUE_EXPRESSION);
      if (end < close && view.is(end, ",")) {
        parts.out.add(TokenClass.COMMA, end);
        i = end + 1;
      } else {
        if (end < close) {
          parts.out.addRun(TokenClass.MISSING_COMMA, end - 1, end);
        }
        i = end;
      }
    }
  }

  /** The end of the item at {@code from}: a comma, the end of the list, or where one is missing. */
  private int itemEnd(int from, int close) {
    int comma = view.find(",", from, close);
    if (view.is(from, "{")) {
      return Math.min(comma, view.skip(from));
    }
    if (!view.isWord(from)) {
      return comma;
    }
    int after = view.is(from + 1, "(") ? view.skip(from + 1) : from + 1;
    if (after >= comma) {
      return comma;
    }
    boolean ownComma = parts.names.shape(view.text(from)) == MacroShape.INITIALIZER;
    return ownComma || cannotContinue(after) ? after : comma;
  }

  private boolean cannotContinue(int i) {
    if (view.is(i, "{") || view.kind(i) == TokenKind.NUMBER) {
      return true;
    }
    if (view.is(i, ".") && view.is(i + 2, "=")) {
      return true;
    }
    return view.isWord(i)
        && view.kind(i + 1) != TokenKind.STRING
        && view.startsLine(i)
        && KeywordClasses.operatorWord(view.text(i)) == null;
  }

  private void item(int from, int to) {
    int i = from;
    if (view.isWord(i) && view.is(i + 1, ":") && i + 2 < to) {
      parts.out.add(TokenClass.FIELD, i);
      parts.out.add(TokenClass.COLON, i + 1);
      value(i + 2, to);
      return;
    }
    boolean designated = false;
    while (i < to && (view.is(i, ".") || view.is(i, "["))) {
      designated = true;
      i = designator(i, to);
    }
    if (designated && view.is(i, "=")) {
      parts.out.add(TokenClass.ASSIGN, i++);
    }
    value(i, to);
  }

  private int designator(int i, int to) {
    if (view.is(i, ".")) {
      parts.out.add(TokenClass.DOT, i);
      if (i + 1 < to) {
        parts.out.add(TokenClass.ID, i + 1);
      }
      return i + 2;
    }
    int close = view.match(i);
    if (close < 0 || close >= to) {
      parts.out.add(TokenClass.UNKNOWN, i);
      return i + 1;
    }
    parts.out.add(TokenClass.LBRACK, i);
    parts.expressions.expression(i + 1, close);
    parts.out.add(TokenClass.RBRACK, close);
    return close + 1;
  }
}
