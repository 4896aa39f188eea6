package org.hpyport.syntax.classify;

import org.jspecify.annotations.Nullable;

/** Declarators, parameter lists and type names. */
final class DeclaratorClassifier {
  private final Parts parts;
  private final View view;
  private @Nullable String declared;

  DeclaratorClassifier(Parts parts) {
    this.parts = parts;
    this.view = parts.view;
  }

  /**
   * Classifies the declarators of one declaration with their initialisers.
   *
   * @param isTypedef whether the names are types
   */
  void list(int from, int to, boolean isTypedef) {
    int i = from;
    while (i < to) {
      int comma = view.find(",", i, to);
      one(i, comma, isTypedef);
      if (comma < to) {
        parts.out.add(TokenClass.COMMA, comma);
      }
      i = comma + 1;
    }
  }

  private void one(int from, int to, boolean isTypedef) {
    declared = null;
    int i = view.is(from, ":") ? from : declarator(from, to);
    if (declared != null) {
      parts.names.declare(declared, isTypedef);
    }
    if (i < to && view.is(i, ":")) {
      parts.out.add(TokenClass.COLON, i);
      parts.expressions.expression(i + 1, to);
    } else if (i < to && view.is(i, "=")) {
      parts.out.add(TokenClass.ASSIGN, i);
      int mark = parts.out.size();
      int include = view.includeAfter(i);
      if (include >= 0 && i + 1 == to) {
        parts.out.addToken(TokenClass.OPAQUE_EXPRESSION, include);
      }
      parts.initializers.value(i + 1, to);
      parts.out.region(mark, TokenClass.OPAQUE_EXPRESSION);
    } else if (i < to) {
      parts.expressions.expression(i, to);
    }
  }

  /** Classifies one declarator, named or abstract; gives the position after it. */
  int declarator(int from, int to) {
    int i = from;
    while (i < to) {
      if (view.is(i, "*") || view.is(i, "^")) {
        parts.out.add(TokenClass.STAR, i++);
      } else if (i > from && KeywordClasses.isQualifier(view.text(i))) {
        parts.out.add(TokenClass.QUALIFIER, i++);
      } else if (i > from && isAttributeBeforeName(i, to)) {
        i = attribute(i);
      } else {
        break;
      }
    }
    i = core(i, to);
    i = suffixes(i, to);
    while (i < to && isTrailingAttribute(i)) {
      i = attribute(i);
    }
    return i;
  }

  private boolean isAttributeBeforeName(int i, int to) {
    if (KeywordClasses.isAttribute(view.text(i))) {
      return true;
    }
    return view.isWord(i)
        && i + 1 < to
        && (view.isWord(i + 1) && !isTrailingMacro(i + 1, to) || view.is(i + 1, "*"));
  }

  private boolean isTrailingMacro(int i, int to) {
    int end = view.is(i + 1, "(") ? view.skip(i + 1) : i + 1;
    return parts.names.macro(view.text(i)) != null && end >= to;
  }

  private boolean isTrailingAttribute(int i) {
    String text = view.text(i);
    return view.isWord(i) || KeywordClasses.isAttribute(text) || KeywordClasses.isAsm(text);
  }

  private int attribute(int i) {
    int end = view.is(i + 1, "(") ? view.skip(i + 1) : i + 1;
    parts.out.addRun(TokenClass.ATTRIBUTE, i, end);
    return end;
  }

  private int core(int i, int to) {
    if (i >= to) {
      return i;
    }
    if (view.isWord(i)) {
      if (view.is(i + 1, "(") && isNameMacro(i, to)) {
        int end = view.skip(i + 1);
        parts.out.addRun(TokenClass.ID, i, end);
        return end;
      }
      declared = view.text(i);
      parts.out.add(TokenClass.ID, i);
      return i + 1;
    }
    int close = view.match(i);
    if (view.is(i, "(") && close > 0 && close < to && groups(i, close)) {
      parts.out.add(TokenClass.LPAREN, i);
      int inner = i + 1;
      while (inner < close
          && (view.isWord(inner) && (view.is(inner + 1, "*") || view.isWord(inner + 1))
              || KeywordClasses.isAttribute(view.text(inner)))) {
        inner = attribute(inner);
      }
      inner = declarator(inner, close);
      if (inner < close) {
        parts.out.addRun(TokenClass.UNKNOWN, inner, close);
      }
      parts.out.add(TokenClass.RPAREN, close);
      return close + 1;
    }
    return i;
  }

  /**
   * Whether the parenthesis groups a declarator; else it opens the parameters of an abstract one.
   */
  private boolean groups(int open, int close) {
    int first = open + 1;
    if (view.is(first, "*") || view.is(first, "^") || view.is(first, "(")) {
      return true;
    }
    if (KeywordClasses.isAttribute(view.text(first))) {
      return true;
    }
    boolean unknownWord = view.isWord(first) && !parts.names.isType(view.text(first));
    return unknownWord
        && (close == first + 1 && view.is(close + 1, "(")
            || close == first + 1 && !parts.names.isType(view.text(first))
            || view.is(first + 1, "*")
            || view.is(first + 1, "["));
  }

  /** {@code Py_UNUSED(name)} where a declared name is expected. */
  private boolean isNameMacro(int i, int to) {
    int close = view.match(i + 1);
    boolean oneWord =
        arraysEnd(i + 3) == close && view.isWord(i + 2) && !parts.names.isType(view.text(i + 2));
    boolean ends = close + 1 >= to || view.is(close + 1, ",") || view.is(close + 1, "=");
    boolean functionLike = parts.names.isFunctionLike(view.text(i));
    return close > 0
        && (functionLike && parts.insideParameters()
            || oneWord && ends && parts.insideParameters());
  }

  private int arraysEnd(int from) {
    int i = from;
    while (view.is(i, "[") && view.match(i) > 0) {
      i = view.skip(i);
    }
    return i;
  }

  private int suffixes(int from, int to) {
    int i = from;
    while (i < to) {
      int close = view.match(i);
      if (view.is(i, "[") && close > 0 && close < to) {
        array(i, close);
      } else if (view.is(i, "(") && close > 0 && close < to) {
        parts.out.add(TokenClass.LPAREN_PARAMETERS, i);
        parameters(i + 1, close);
        parts.out.add(TokenClass.RPAREN, close);
      } else {
        return i;
      }
      i = close + 1;
    }
    return i;
  }

  private void array(int open, int close) {
    parts.out.add(TokenClass.LBRACK, open);
    int i = open + 1;
    while (i < close && (KeywordClasses.isQualifier(view.text(i)) || view.is(i, "static"))) {
      parts.out.add(view.is(i, "static") ? TokenClass.STORAGE : TokenClass.QUALIFIER, i);
      i++;
    }
    parts.expressions.expression(i, close);
    parts.out.add(TokenClass.RBRACK, close);
  }

  /** Classifies parameters and declares their names in the innermost scope. */
  void parameters(int from, int close) {
    @Nullable String outer = declared;
    parts.enterParameters();
    int i = from;
    while (i < close) {
      int comma = view.find(",", i, close);
      if (view.is(i, "...")) {
        parts.out.add(TokenClass.ELLIPSIS, i);
      } else if (parts.isOldStyle() && comma == i + 1 && view.isWord(i)) {
        parts.names.declare(view.text(i), false);
        parts.out.add(TokenClass.ID, i);
      } else {
        parameter(i, comma);
      }
      if (comma < close) {
        parts.out.add(TokenClass.COMMA, comma);
      }
      i = comma + 1;
    }
    parts.leaveParameters();
    declared = outer;
  }

  private void parameter(int from, int to) {
    declared = null;
    int i = parts.specifiers.specifiers(from, to);
    i = declarator(i, to);
    if (declared != null && parts.declaresParameters()) {
      parts.names.declare(declared, false);
    }
    if (i < to) {
      parts.out.addRun(TokenClass.UNKNOWN, i, to);
    }
  }

  /** Classifies a type name: specifiers and perhaps an abstract declarator. */
  void typeName(int from, int to) {
    @Nullable String outer = declared;
    int i = parts.specifiers.specifiers(from, to);
    if (i == from && view.isWord(i)) {
      parts.out.add(TokenClass.TYPE, i++);
    }
    while (i > from && i < to && view.isWord(i)) {
      parts.out.add(TokenClass.ATTRIBUTE, i++); // nothing has a name here
    }
    i = declarator(i, to);
    if (i < to) {
      parts.out.addRun(TokenClass.UNKNOWN, i, to);
    }
    declared = outer;
  }
}
