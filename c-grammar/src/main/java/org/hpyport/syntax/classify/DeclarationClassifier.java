package org.hpyport.syntax.classify;

/** Whole declarations and function definitions. */
final class DeclarationClassifier {
  /**
   * Where a declaration ends.
   *
   * @param end the position after its {@code ;} or its body
   * @param body the position of a function body's brace, or -1
   */
  record Extent(int end, int body) {}

  private final Parts parts;
  private final View view;

  DeclarationClassifier(Parts parts) {
    this.parts = parts;
    this.view = parts.view;
  }

  /**
   * Finds the end of the declaration that starts at {@code from}, from layout and brackets alone.
   */
  Extent extent(int from, int limit) {
    boolean initializer = false;
    int i = from;
    while (i < limit) {
      String text = view.text(i);
      if (text.equals("=") && view.includeAfter(i) >= 0) {
        return new Extent(view.is(i + 1, ";") ? i + 2 : i + 1, -1);
      } else if (text.equals("=")) {
        initializer = true;
      } else if (text.equals(";")) {
        int body = initializer ? -1 : oldStyleBody(from, i, limit);
        return body < 0 ? new Extent(i + 1, -1) : new Extent(view.skip(body), body);
      } else if (text.equals("{") && !initializer && !isTagBody(from, i)) {
        return new Extent(view.skip(i), i);
      } else if (text.equals("}")) {
        return new Extent(i + 1, -1);
      }
      i = view.skip(i);
    }
    return new Extent(limit, -1);
  }

  /** Whether the brace at {@code brace} opens the members of a struct, union or enum. */
  private boolean isTagBody(int from, int brace) {
    int i = brace - 1;
    while (i >= from) {
      if (KeywordClasses.isTagged(view.text(i))) {
        return true;
      }
      if (view.is(i, ")") && view.match(i) > from) {
        i = view.match(i) - 1;
        if (!KeywordClasses.isAttribute(view.text(i))) {
          return false;
        }
      } else if (!view.isWord(i)) {
        return false;
      }
      i--;
    }
    return false;
  }

  /**
   * The brace of an old-style definition whose first parameter declaration ends at {@code
   * semicolon}.
   */
  private int oldStyleBody(int from, int semicolon, int limit) {
    int list = oldStyleList(from, semicolon);
    if (list < 0) {
      return -1;
    }
    int names = (view.match(list) - list) / 2;
    int declarations = 1;
    int i = semicolon + 1;
    while (i < limit && !view.is(i, "{") && !view.is(i, "}") && !view.is(i, "=")) {
      // Each declaration declares at least one of the names (C11 section 6.9.1).
      if (view.is(i, ";") && ++declarations > names) {
        return -1;
      }
      i = view.skip(i);
    }
    return i < limit && view.is(i, "{") && view.is(i - 1, ";") ? i : -1;
  }

  /** The parenthesis of a list of bare names that a declaration follows, or -1. */
  private int oldStyleList(int from, int to) {
    int i = view.find("(", from, to);
    int close = view.match(i);
    if (i >= to || close < 0 || close >= to || close == i + 1 || !view.isWord(i - 1)) {
      return -1;
    }
    for (int k = i + 1; k < close; k++) {
      boolean wanted =
          ((k - i) & 1) == 1
              ? view.isWord(k) && !parts.names.isType(view.text(k))
              : view.is(k, ",");
      if (!wanted) {
        return -1;
      }
    }
    boolean declares =
        view.isKeyword(close + 1)
                && KeywordClasses.beginsDeclaration(view.text(close + 1))
                && !KeywordClasses.isAttribute(view.text(close + 1))
            || view.isWord(close + 1) && (view.isWord(close + 2) || view.is(close + 2, "*"));
    return declares ? i : -1;
  }

  /** {@code MACRO = …;} or {@code MACRO[] = …;}, where the macro brings the specifiers. */
  private boolean isHeadless(int from) {
    return view.isWord(from) && (view.is(from + 1, "=") || view.is(from + 1, "["));
  }

  /** Classifies a declaration that ends at {@code end}, the {@code ;} included. */
  void declaration(int from, int end) {
    int semicolon = view.is(end - 1, ";") ? end - 1 : end;
    boolean isTypedef = false;
    for (int i = from; i < semicolon && (view.isWord(i) || view.isKeyword(i)); i++) {
      isTypedef |= view.is(i, "typedef");
    }
    int i = from;
    if (isHeadless(from)) {
      parts.out.addRun(TokenClass.HEADLESS, from, from + 1);
    } else {
      i = parts.specifiers.specifiers(from, semicolon);
    }
    parts.declarators.list(i, semicolon, isTypedef);
    if (semicolon < end) {
      parts.out.add(TokenClass.SEMI, semicolon);
    } else if (view.is(end - 1, "=") && view.includeAfter(end - 1) >= 0) {
      // The included file brings it.
      parts.out.addToken(TokenClass.SEMI, view.includeAfter(end - 1));
    }
  }

  /** Classifies a function definition whose body opens at {@code body}. */
  void function(int from, int body) {
    parts.out.addRun(TokenClass.FUNCTION, from, from + 1);
    parts.functionName = view.text(from);
    if (isMacroHead(from, body)) {
      boolean call = body > from + 1;
      parts.out.add(call ? TokenClass.FUNCTION_MACRO_CALL : TokenClass.FUNCTION_MACRO, from);
      if (call) {
        parts.arguments.list(from + 1);
      }
      parts.names.push();
    } else {
      head(from, body);
    }
    parts.statements.compound(body);
    parts.names.pop();
  }

  private boolean isMacroHead(int from, int body) {
    if (!view.isWord(from)) {
      return false;
    }
    String text = view.text(from);
    return body == from + 1
        || view.is(from + 1, "(")
            && view.skip(from + 1) == body
            && (parts.names.isFunctionLike(text) || Names.isUpperCase(text));
  }

  private void head(int from, int body) {
    int list = oldStyleList(from, body);
    int end = list < 0 ? body : view.skip(list);
    int i = parts.specifiers.specifiers(from, end);
    int name = i;
    while (name < end && !view.isWord(name)) {
      name++;
    }
    if (name < end) {
      parts.names.declare(view.text(name), false);
      parts.functionName = view.text(name);
    }
    parts.names.push();
    parts.enterDefinition(list >= 0);
    i = parts.declarators.declarator(i, end);
    parts.leaveDefinition();
    if (i < end) {
      parts.out.addRun(TokenClass.UNKNOWN, i, end);
    }
    while (list >= 0 && end < body) {
      int next = view.find(";", end, body) + 1;
      declaration(end, Math.min(next, body));
      end = next;
    }
  }
}
