package org.hpyport.syntax.classify;

import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.preprocess.MacroShape;
import org.hpyport.syntax.TokenKind;

/**
 * Scans an expression once from left to right; only parentheses, words and literals need thought.
 */
final class ExpressionClassifier {
  private final Parts parts;
  private final View view;
  private boolean afterOperand;

  ExpressionClassifier(Parts parts) {
    this.parts = parts;
    this.view = parts.view;
  }

  /** Classifies the view positions {@code from} to {@code to}, the latter not included. */
  void expression(int from, int to) {
    boolean outer = afterOperand;
    afterOperand = false;
    int i = from;
    while (i < to) {
      i = token(i, to);
    }
    afterOperand = outer;
  }

  /** Classifies what starts at {@code i}; gives the position after it and sets the state. */
  private int token(int i, int to) {
    switch (view.kind(i)) {
      case NUMBER -> {
        afterOperand = true;
        return number(i, to);
      }
      case CHARACTER -> {
        parts.out.add(TokenClass.CHARACTER, i);
        afterOperand = true;
        return i + 1;
      }
      case STRING, IDENTIFIER -> {
        return word(i, to);
      }
      case KEYWORD -> {
        int next = keyword(i, to);
        afterOperand = next > i + 1;
        return next;
      }
      case PUNCTUATOR -> {
        return punctuator(i, to);
      }
      default -> {
        parts.out.add(TokenClass.UNKNOWN, i);
        afterOperand = true;
        return i + 1;
      }
    }
  }

  private int word(int i, int to) {
    String operator = view.isWord(i) ? operatorSpelling(view.text(i), afterOperand) : "";
    if (!operator.isEmpty()) {
      parts.out.add(Punctuators.of(operator), i);
      afterOperand = false;
      return i + 1;
    }
    int next = wordOrString(i, to, afterOperand);
    // Two words in a row: the first is a macro for a cast or for nothing.
    boolean prefix =
        next == i + 1
            && !afterOperand
            && view.isWord(i)
            && next < to
            && view.isWord(next)
            && operatorSpelling(view.text(next), true).isEmpty();
    if (prefix) {
      parts.out.truncate(parts.out.size() - 1);
      parts.out.add(TokenClass.EXTENSION, i);
    }
    afterOperand = !prefix;
    return next;
  }

  private int punctuator(int i, int to) {
    String text = view.text(i);
    switch (text) {
      case "(" -> {
        int size = parts.out.size();
        int next = parenthesis(i, afterOperand);
        afterOperand = !parts.out.endsInCast(size);
        return next;
      }
      case "[" -> {
        int next = index(i);
        afterOperand = true;
        return next;
      }
      case "{" -> {
        int next = parts.initializers.list(i);
        afterOperand = true;
        return next;
      }
      case ".", "->" -> {
        parts.out.add(Punctuators.of(text), i);
        boolean member = i + 1 < to && (view.isWord(i + 1) || view.isKeyword(i + 1));
        if (member) {
          parts.out.add(TokenClass.ID, i + 1);
        }
        afterOperand = member;
        return member ? i + 2 : i + 1;
      }
      default -> {
        parts.out.add(Punctuators.of(text), i);
        boolean step = text.equals("++") || text.equals("--");
        afterOperand = text.equals(")") || text.equals("]") || (afterOperand && step);
        return i + 1;
      }
    }
  }

  private int index(int open) {
    int close = view.match(open);
    parts.out.add(TokenClass.LBRACK, open);
    if (close < 0) {
      return open + 1;
    }
    expression(open + 1, close);
    parts.out.add(TokenClass.RBRACK, close);
    return close + 1;
  }

  /** {@code 64 KB}: a macro as a suffix cannot be understood, only kept together. */
  private int number(int i, int to) {
    if (i + 1 < to && view.isWord(i + 1) && operatorSpelling(view.text(i + 1), true).isEmpty()) {
      parts.out.addRun(TokenClass.OPAQUE_EXPRESSION, i, i + 2);
      return i + 2;
    }
    parts.out.add(TokenClass.NUMBER, i);
    return i + 1;
  }

  /** The operator that {@code word} is spelt for, or an empty string. */
  private String operatorSpelling(String word, boolean afterOperand) {
    if (parts.names.isVariable(word)) {
      return "";
    }
    String iso = KeywordClasses.operatorWord(word);
    if (iso != null && (afterOperand || iso.equals("!") || iso.equals("~"))) {
      return iso;
    }
    MacroDefinition macro = parts.names.macro(word);
    if (macro == null || macro.isFunctionLike() || macro.shape() != MacroShape.OTHER) {
      return "";
    }
    return Punctuators.of(macro.body()) != TokenClass.UNKNOWN ? macro.body() : "";
  }

  /** A word, or a run of literals and words that macros turn into literals. */
  private int wordOrString(int from, int to, boolean afterOperand) {
    int i = from;
    int items = 0;
    boolean string = false;
    while (i < to && !afterOperand) {
      if (view.kind(i) == TokenKind.STRING) {
        string = true;
        i++;
      } else if (view.isWord(i) && !parts.names.isLocal(view.text(i)) && joins(i, to)) {
        i = view.is(i + 1, "(") ? view.skip(i + 1) : i + 1;
      } else {
        break;
      }
      items++;
    }
    if (items < 2 || !string) {
      parts.out.add(view.kind(from) == TokenKind.STRING ? TokenClass.STRING : TokenClass.ID, from);
      return from + 1;
    }
    emitRun(from, i);
    return i;
  }

  /**
   * Whether the word at {@code i} can be a piece of a literal: nothing that calls or selects
   * follows.
   */
  private boolean joins(int i, int to) {
    if (!view.is(i + 1, "(")) {
      return true;
    }
    int after = view.skip(i + 1);
    boolean beforeString = after < to && view.kind(after) == TokenKind.STRING;
    boolean afterString = view.kind(i - 1) == TokenKind.STRING;
    return beforeString || afterString;
  }

  private void emitRun(int from, int to) {
    int i = from;
    while (i < to) {
      int end = view.isWord(i) && view.is(i + 1, "(") ? view.skip(i + 1) : i + 1;
      TokenClass type =
          view.kind(i) == TokenKind.STRING ? TokenClass.STRING : TokenClass.STRING_WORD;
      parts.out.addRun(type, i, end);
      i = end;
    }
  }

  private int keyword(int i, int to) {
    String word = view.text(i);
    if (KeywordClasses.isSizeof(word)) {
      return sizeof(i, to);
    }
    if (word.equals("_Generic") && view.is(i + 1, "(")) {
      return generic(i);
    }
    if (word.equals("__extension__")) {
      parts.out.add(TokenClass.EXTENSION, i);
      return i + 1;
    }
    parts.out.add(TokenClass.UNKNOWN, i);
    return i + 1;
  }

  /** {@code _Generic(control, type: value, default: value)}. */
  private int generic(int i) {
    int mark = parts.out.size();
    int close = view.match(i + 1);
    parts.out.add(TokenClass.GENERIC, i);
    if (close < 0) {
      return i + 1;
    }
    parts.out.add(TokenClass.LPAREN, i + 1);
    int from = i + 2;
    boolean control = true;
    while (from <= close) {
      int end = view.find(",", from, close);
      int value = control ? from : association(from, end);
      expression(value, end);
      parts.out.add(end < close ? TokenClass.COMMA : TokenClass.RPAREN, end);
      from = end + 1;
      control = false;
    }
    parts.out.region(mark, TokenClass.OPAQUE_EXPRESSION);
    return close + 1;
  }

  /** Classifies what stands before an association's value; gives the position of the value. */
  private int association(int from, int to) {
    int colon = view.find(":", from, to);
    if (view.is(from, "default")) {
      parts.out.add(TokenClass.DEFAULT, from);
    } else {
      parts.declarators.typeName(from, colon);
    }
    if (colon < to) {
      parts.out.add(TokenClass.COLON, colon);
    }
    return Math.min(to, colon + 1);
  }

  private int sizeof(int i, int to) {
    int close = view.match(i + 1);
    if (view.is(i + 1, "(") && close > 0 && close < to && !view.is(close + 1, "{")) {
      TypeShape.Verdict verdict = parts.typeShape.of(i + 2, close);
      boolean type =
          switch (verdict) {
            case NO -> false;
            case WORD ->
                !parts.names.isVariable(view.text(i + 2))
                    && parts.names.macro(view.text(i + 2)) == null
                    && !countsElements(i + 2, close)
                    && (!Names.isUpperCase(view.text(i + 2))
                        || parts.names.isUsedAsType(view.text(i + 2)));
            default -> true;
          };
      if (type) {
        parts.out.add(TokenClass.SIZEOF_TYPE, i);
        parts.out.add(TokenClass.LPAREN, i + 1);
        parts.declarators.typeName(i + 2, close);
        parts.out.add(TokenClass.RPAREN, close);
        return close + 1;
      }
    }
    parts.out.add(TokenClass.SIZEOF, i);
    return i + 1;
  }

  /**
   * {@code sizeof(a) / sizeof(a[0])} and {@code sizeof(a) / sizeof(*a)} tell that it is an array.
   */
  private boolean countsElements(int name, int close) {
    int other = close + 3;
    if (!view.is(close + 1, "/") || !view.is(close + 2, "sizeof")) {
      return false;
    }
    if (view.is(other, "(")) {
      other++;
    }
    return view.is(other, "*") && view.is(other + 1, view.text(name))
        || view.is(other, view.text(name)) && view.is(other + 1, "[");
  }

  private int parenthesis(int open, boolean afterOperand) {
    int close = view.match(open);
    if (close < 0) {
      parts.out.add(TokenClass.UNKNOWN, open);
      return open + 1;
    }
    if (afterOperand) {
      return parts.arguments.list(open);
    }
    if (view.is(open + 1, "{") && view.match(open + 1) == close - 1) {
      parts.out.add(TokenClass.LPAREN, open);
      parts.statements.compound(open + 1);
      parts.out.add(TokenClass.RPAREN, close);
      return close + 1;
    }
    boolean literal = view.is(close + 1, "{");
    if (isCast(open, close)) {
      parts.out.add(literal ? TokenClass.LPAREN_LITERAL : TokenClass.LPAREN_CAST, open);
      parts.declarators.typeName(open + 1, close);
      parts.out.add(TokenClass.RPAREN, close);
      if (literal) {
        return parts.initializers.list(close + 1);
      }
      parts.out.markCast();
      return close + 1;
    }
    parts.out.add(TokenClass.LPAREN, open);
    expression(open + 1, close);
    parts.out.add(TokenClass.RPAREN, close);
    return close + 1;
  }

  private boolean isCast(int open, int close) {
    TypeShape.Verdict verdict = parts.typeShape.of(open + 1, close);
    int next = close + 1;
    return switch (verdict) {
      case NO -> false;
      case CERTAIN, POINTER -> beginsOperand(next, true);
      case WORD ->
          parts.names.isUsedAsType(view.text(close - 1)) && beginsOperand(next, true)
              || isCastOfUnknown(view.text(close - 1), next);
    };
  }

  private boolean beginsOperand(int i, boolean withSigns) {
    return switch (view.kind(i)) {
      case IDENTIFIER, NUMBER, STRING, CHARACTER -> true;
      case KEYWORD ->
          KeywordClasses.isSizeof(view.text(i))
              || view.is(i, "__extension__")
              || view.is(i, "_Generic");
      case PUNCTUATOR ->
          switch (view.text(i)) {
            case "~", "!", "{", "(" -> true;
            case "-", "+", "*", "&", "++", "--", "&&" -> withSigns;
            default -> false;
          };
      default -> false;
    };
  }

  /** {@code (W)} before something: a cast only where a parenthesised variable could not stand. */
  private boolean isCastOfUnknown(String word, int next) {
    if (parts.names.isVariable(word) || !beginsOperand(next, false)) {
      return false;
    }
    MacroDefinition macro = parts.names.macro(word);
    if (view.is(next, "(") && view.is(next + 1, ")")) {
      return false; // nothing to convert: a call
    }
    if (view.is(next, "(")) {
      return isBeforeCast(next)
          || (macro == null && (Names.looksLikeType(word) || !Names.isUpperCase(word)));
    }
    if (view.kind(next) == TokenKind.IDENTIFIER || view.isKeyword(next)) {
      return operatorSpelling(view.text(next), true).isEmpty();
    }
    return true;
  }

  /** Whether parentheses with an operand right behind them follow: they convert, what calls not. */
  private boolean isBeforeCast(int open) {
    int close = view.match(open);
    return close > 0
        && view.kind(close + 1) == TokenKind.IDENTIFIER
        && operatorSpelling(view.text(close + 1), true).isEmpty()
        && isCast(open, close);
  }
}
