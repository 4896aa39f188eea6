package org.hpyport.syntax.classify;

import java.util.Map;
import java.util.Set;
import org.hpyport.syntax.TokenKind;

/** Argument lists: what a macro may be given is more than expressions. */
final class ArgumentClassifier {
  /**
   * Macros one of whose arguments is a type, by position (CPython, HPy and C library
   * documentation).
   */
  private static final Map<String, Integer> TYPE_POSITION =
      Map.ofEntries(
          Map.entry("PyObject_New", 0),
          Map.entry("PyObject_NEW", 0),
          Map.entry("PyObject_NewVar", 0),
          Map.entry("PyObject_NEW_VAR", 0),
          Map.entry("PyObject_GC_New", 0),
          Map.entry("PyObject_GC_NewVar", 0),
          Map.entry("PyObject_GC_Resize", 0),
          Map.entry("PyMem_New", 0),
          Map.entry("PyMem_NEW", 0),
          Map.entry("PyMem_Resize", 1),
          Map.entry("PyMem_RESIZE", 1),
          Map.entry("va_arg", 1),
          Map.entry("__builtin_va_arg", 1),
          Map.entry("offsetof", 0),
          Map.entry("__builtin_offsetof", 0),
          Map.entry("HPyType_HELPERS", 0),
          Map.entry("HPyType_LEGACY_HELPERS", 0));

  private static final Set<String> STATEMENT_KEYWORDS =
      Set.of(
          "if",
          "for",
          "while",
          "do",
          "switch",
          "case",
          "default",
          "return",
          "goto",
          "break",
          "continue");

  private final Parts parts;
  private final View view;

  ArgumentClassifier(Parts parts) {
    this.parts = parts;
    this.view = parts.view;
  }

  /** Classifies the list whose parenthesis opens at {@code open}; gives the position after it. */
  int list(int open) {
    int close = view.match(open);
    if (close < 0) {
      parts.out.add(TokenClass.UNKNOWN, open);
      return open + 1;
    }
    parts.out.add(TokenClass.LPAREN, open);
    int typePosition =
        view.isWord(open - 1) ? TYPE_POSITION.getOrDefault(view.text(open - 1), -1) : -1;
    int from = open + 1;
    int position = 0;
    while (from < close || (position > 0 && from == close)) {
      int end = view.find(",", from, close);
      argument(from, end, position++ == typePosition);
      if (end < close) {
        parts.out.add(TokenClass.COMMA, end);
      }
      from = end < close ? end + 1 : close + 1;
    }
    parts.out.add(TokenClass.RPAREN, close);
    return close + 1;
  }

  private void argument(int from, int to, boolean typeExpected) {
    int mark = parts.out.size();
    if (from == to) {
      parts.out.addRun(TokenClass.OPAQUE_EXPRESSION, from, from + 1);
    } else if (view.is(from, "{")
        && view.skip(from) == to
        && view.find(";", from + 1, to - 1) == to - 1) {
      parts.initializers.list(from);
    } else if (view.is(from, ".") && view.is(from + 2, "=") && from + 3 < to) {
      parts.out.add(TokenClass.DOT, from);
      parts.out.add(TokenClass.ID, from + 1);
      parts.out.add(TokenClass.ASSIGN, from + 2);
      parts.initializers.value(from + 3, to);
    } else if (isType(from, to, typeExpected)) {
      parts.declarators.typeName(from, to);
    } else if (isStatements(from, to)) {
      statements(from, to);
    } else if (isNoExpression(from, to)) {
      parts.out.addRun(TokenClass.OPAQUE_EXPRESSION, from, to);
    } else {
      parts.expressions.expression(from, to);
    }
    parts.out.region(mark, TokenClass.OPAQUE_EXPRESSION);
  }

  /** {@code (int, char *)} or {@code ()}: a list of parameters, which no expression looks like. */
  private boolean isParameters(int from, int to) {
    if (!view.is(from, "(") || view.match(from) != to - 1) {
      return false;
    }
    int first = view.find(",", from + 1, to - 1);
    return to == from + 2
        || switch (parts.typeShape.of(from + 1, first)) {
          case NO, WORD -> false;
          case POINTER, CERTAIN -> true;
        };
  }

  private boolean isType(int from, int to, boolean expected) {
    return switch (parts.typeShape.of(from, to)) {
      case NO -> false;
      case WORD -> expected;
      case POINTER, CERTAIN -> true;
    };
  }

  /** Whether statements stand in the place of the argument. */
  private boolean isStatements(int from, int to) {
    if (view.isKeyword(from)) {
      return to > from + 1 && STATEMENT_KEYWORDS.contains(view.text(from));
    }
    boolean block = view.is(from, "{") && view.skip(from) == to;
    return block || (view.isWord(from) && view.find(";", from, to) < to);
  }

  private void statements(int from, int to) {
    parts.out.addRun(TokenClass.STATEMENTS, from, from + 1);
    int mark = parts.out.size();
    parts.names.push();
    int i = from;
    while (i < to) {
      i = parts.statements.statement(i, to);
    }
    parts.names.pop();
    parts.out.cut(mark, to);
    parts.out.addRun(TokenClass.STATEMENTS_END, to - 1, to);
  }

  /**
   * {@code ATTRIBUTE int name}, or a list of parameters in parentheses: what a macro makes a
   * declaration from.
   */
  private boolean declares(int from, int to) {
    if (view.is(from, "(") && view.skip(from) == to) {
      int inner = from + 1;
      boolean type =
          view.isKeyword(inner) && KeywordClasses.beginsDeclaration(view.text(inner))
              || view.isWord(inner) && parts.names.isType(view.text(inner));
      boolean more = view.isWord(inner + 1) || view.is(inner + 1, "*") || view.is(inner + 1, ")");
      return inner == to - 1 || type && (more || view.isKeyword(inner + 1));
    }
    for (int i = view.skip(from); i < to; i = view.skip(i)) {
      if (view.isKeyword(i) && KeywordClasses.beginsDeclaration(view.text(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isNoExpression(int from, int to) {
    if (view.is(from, "{") || view.find(";", from, to) < to) {
      return true;
    }
    if (declares(from, to)) {
      return true;
    }
    if (view.isKeyword(from)) {
      String word = view.text(from);
      return !KeywordClasses.isSizeof(word)
          && !word.equals("__extension__")
          && !word.equals("_Generic");
    }
    if (view.kind(from) != TokenKind.PUNCTUATOR) {
      return false;
    }
    return to == from + 1
        || isParameters(from, to)
        || switch (view.text(from)) {
          case "(", "*", "&", "&&", "+", "-", "!", "~", "++", "--" -> false;
          default -> true;
        };
  }
}
