package org.hpyport.syntax.classify;

import org.hpyport.preprocess.MacroShape;

/** Statements that begin with a keyword or punctuator, and the lists they stand in. */
final class StatementClassifier {
  /** Deeper nesting than this is given up: recursion must not depend on the input. */
  static final int MAX_DEPTH = 200;

  private static final int MAX_CHAIN = 500;

  private final Parts parts;
  private final View view;
  private int depth;

  StatementClassifier(Parts parts) {
    this.parts = parts;
    this.view = parts.view;
  }

  /** Classifies the block whose brace opens at {@code open}; gives the position after it. */
  int compound(int open) {
    int close = view.match(open);
    if (close < 0) {
      parts.out.add(TokenClass.UNKNOWN, open);
      return open + 1;
    }
    parts.out.add(TokenClass.LBRACE, open);
    parts.names.push();
    int i = open + 1;
    while (i < close) {
      i = statement(i, close);
    }
    parts.names.pop();
    parts.out.add(TokenClass.RBRACE, close);
    return close + 1;
  }

  /**
   * Classifies the statement at {@code i}, which ends before {@code limit}; gives the position
   * after.
   */
  int statement(int i, int limit) {
    int mark = parts.out.size();
    if (i >= limit) {
      return i;
    }
    int next;
    if (++depth > MAX_DEPTH || tooDeep(i, limit)) {
      next = simpleEnd(i, limit);
      parts.out.addRun(TokenClass.OPAQUE_STATEMENT, i, next);
    } else {
      next = unlimited(i, limit);
      parts.out.region(mark, TokenClass.OPAQUE_STATEMENT);
    }
    depth--;
    return Math.max(next, i + 1);
  }

  /**
   * Classifies the statement that an {@code if}, a loop or the like governs; gives the position
   * after. A macro that opens a block governs with all up to the macro that closes it.
   */
  int governed(int i, int limit) {
    int end = bracketsEnd(i, limit);
    if (end < 0) {
      return statement(i, limit);
    }
    int mark = parts.out.size();
    parts.out.addRun(TokenClass.BRACKETS, i, i + 1);
    int at = i;
    while (at < end) {
      at = statement(at, end);
    }
    parts.out.addRun(TokenClass.BRACKETS_END, end - 1, end);
    parts.out.region(mark, TokenClass.OPAQUE_STATEMENT);
    return end;
  }

  /** The end of the macro that closes what the one at {@code i} opens, or -1. */
  private int bracketsEnd(int i, int limit) {
    if (!view.isWord(i) || parts.names.shape(view.text(i)) != MacroShape.OPENING) {
      return -1;
    }
    int open = 0;
    int k = i;
    while (k < limit) {
      MacroShape shape = view.isWord(k) ? parts.names.shape(view.text(k)) : null;
      if (shape == MacroShape.OPENING) {
        open++;
      } else if (shape == MacroShape.CLOSING && --open == 0) {
        int end = view.is(k + 1, "(") ? view.skip(k + 1) : k + 1;
        return end < limit && view.is(end, ";") ? end + 1 : end;
      }
      k = view.skip(k);
    }
    return -1;
  }

  /** Whether some bracket in the simple statement at {@code i} is nested too deep for recursion. */
  private boolean tooDeep(int i, int limit) {
    if (view.is(i, "{")) {
      return view.depth(i) > MAX_DEPTH;
    }
    return view.isTooDeep(i, Math.min(limit, simpleEnd(i, limit)), view.depth(i), MAX_DEPTH);
  }

  /** The end of a statement by brackets alone: after its {@code ;} or its first block. */
  int simpleEnd(int i, int limit) {
    int k = i;
    while (k < limit) {
      if (view.is(k, ";")) {
        return k + 1;
      }
      if (view.is(k, "{") && view.match(k) > 0) {
        return view.match(k) + 1;
      }
      k = view.skip(k);
    }
    return limit;
  }

  private int unlimited(int i, int limit) {
    if (view.is(i, "{")) {
      return compound(i);
    }
    if (view.is(i, ";")) {
      parts.out.add(TokenClass.SEMI, i);
      return i + 1;
    }
    if (view.isKeyword(i)) {
      return keyword(i, limit);
    }
    if (view.isWord(i)) {
      return parts.wordStatements.statement(i, limit);
    }
    return expression(i, limit);
  }

  /**
   * Whether the {@code ;} before {@code end} may be missing: the macro called last in a block
   * brings it, or the macro that statements are an argument of.
   */
  private boolean endsWithoutSemicolon(int end) {
    return view.is(end, "}") ? view.is(end - 1, ")") : view.is(end, ")") || view.is(end, ",");
  }

  /** Classifies an expression statement: everything to the {@code ;}. */
  int expression(int i, int limit) {
    int semicolon = view.find(";", i, limit);
    parts.expressions.expression(i, semicolon);
    if (semicolon < limit) {
      parts.out.add(TokenClass.SEMI, semicolon);
    } else if (limit > i && endsWithoutSemicolon(limit)) {
      parts.out.add(TokenClass.SEMI, limit - 1);
    }
    return semicolon + 1;
  }

  private int keyword(int i, int limit) {
    String word = view.text(i);
    switch (word) {
      case "if":
        return ifStatement(i, limit);
      case "while":
        return headed(i, limit, TokenClass.WHILE);
      case "switch":
        return headed(i, limit, TokenClass.SWITCH);
      case "for":
        return forStatement(i, limit);
      case "do":
        return doStatement(i, limit);
      case "return":
        parts.out.add(TokenClass.RETURN, i);
        return expression(i + 1, limit);
      case "goto":
        parts.out.add(TokenClass.GOTO, i);
        return expression(i + 1, limit);
      case "break":
        return jump(i, limit, TokenClass.BREAK);
      case "continue":
        return jump(i, limit, TokenClass.CONTINUE);
      case "case":
        return caseLabel(i, limit);
      case "default":
        parts.out.add(TokenClass.DEFAULT, i);
        parts.out.add(view.is(i + 1, ":") ? TokenClass.COLON : TokenClass.UNKNOWN, i + 1);
        return labelled(i + 2, limit);
      case "_Static_assert":
        parts.out.addRun(TokenClass.STATIC_ASSERT, i, view.skip(i + 1));
        return oneSemicolon(view.skip(i + 1), limit);
      default:
        return otherKeyword(i, limit, word);
    }
  }

  private int otherKeyword(int i, int limit, String word) {
    if (KeywordClasses.isAsm(word)) {
      return parts.assembler.statement(i, limit);
    }
    boolean extension = word.equals("__extension__");
    String first = extension ? view.text(i + 1) : word;
    if (KeywordClasses.beginsDeclaration(first)) {
      return declaration(i, limit);
    }
    return expression(i, limit);
  }

  /** Classifies a declaration or a nested function. */
  int declaration(int i, int limit) {
    DeclarationClassifier.Extent extent = parts.declarations.extent(i, limit);
    if (extent.body() > 0) {
      parts.declarations.function(i, extent.body());
    } else {
      parts.declarations.declaration(i, extent.end());
    }
    return extent.end();
  }

  private int jump(int i, int limit, TokenClass type) {
    parts.out.add(type, i);
    if (i + 1 <= limit && view.startsLine(i + 1) && !view.is(i + 1, ";")) {
      parts.out.add(TokenClass.SEMI, i); // forgotten, as happens in branches nobody compiles
      return i + 1;
    }
    return oneSemicolon(i + 1, limit);
  }

  private int oneSemicolon(int i, int limit) {
    if (i < limit && view.is(i, ";")) {
      parts.out.add(TokenClass.SEMI, i);
      return i + 1;
    }
    if (i == limit && !view.is(i, "}") && endsWithoutSemicolon(i)) {
      parts.out.add(TokenClass.SEMI, i - 1);
    }
    return i;
  }

  private int ifStatement(int i, int limit) {
    int next = headed(i, i + 1, limit, TokenClass.IF);
    int chain = 0;
    while (next < limit && view.is(next, "else")) {
      if (!view.is(next + 1, "if")) {
        parts.out.add(TokenClass.ELSE, next);
        return governed(next + 1, limit);
      }
      if (++chain > MAX_CHAIN) {
        int end = chainEnd(next + 1, limit);
        parts.out.add(TokenClass.ELSE, next);
        parts.out.addRun(TokenClass.OPAQUE_STATEMENT, next + 1, end);
        return end;
      }
      next = headed(next, next + 2, limit, TokenClass.ELSE_IF);
    }
    return next;
  }

  /** The end of the rest of a chain of {@code else if}, by brackets alone. */
  private int chainEnd(int i, int limit) {
    int end = simpleEnd(i, limit);
    while (end < limit && view.is(end, "else")) {
      end = simpleEnd(end + 1, limit);
    }
    return end;
  }

  /** {@code WORD (expression) statement}. */
  private int headed(int i, int limit, TokenClass type) {
    return headed(i, i + 1, limit, type);
  }

  private int headed(int i, int open, int limit, TokenClass type) {
    parts.out.addRun(type, i, open);
    int close = view.match(open);
    if (view.isWord(open) && view.is(open + 1, "(") && view.match(open + 1) > 0) {
      // if MACRO(x) …: the macro brings its own parentheses.
      parts.out.add(TokenClass.ID, open);
      return governed(parts.arguments.list(open + 1), limit);
    }
    if (!view.is(open, "(") || close < 0) {
      return open;
    }
    parts.out.add(TokenClass.LPAREN, open);
    int mark = parts.out.size();
    parts.expressions.expression(open + 1, close);
    parts.out.region(mark, TokenClass.OPAQUE_EXPRESSION);
    parts.out.add(TokenClass.RPAREN, close);
    return governed(close + 1, limit);
  }

  private int doStatement(int i, int limit) {
    parts.out.add(TokenClass.DO, i);
    int next = governed(i + 1, limit);
    if (next >= limit || !view.is(next, "while") || view.match(next + 1) < 0) {
      return next;
    }
    int close = view.match(next + 1);
    parts.out.add(TokenClass.WHILE, next);
    parts.out.add(TokenClass.LPAREN, next + 1);
    parts.expressions.expression(next + 2, close);
    parts.out.add(TokenClass.RPAREN, close);
    return oneSemicolon(close + 1, limit);
  }

  private int forStatement(int i, int limit) {
    parts.out.add(TokenClass.FOR, i);
    int open = i + 1;
    int close = view.match(open);
    if (!view.is(open, "(") || close < 0) {
      return open;
    }
    parts.out.add(TokenClass.LPAREN, open);
    parts.names.push();
    int first = view.find(";", open + 1, close);
    int second = view.find(";", Math.min(first + 1, close), close);
    if (parts.wordStatements.beginsDeclaration(open + 1, close)) {
      parts.declarations.declaration(open + 1, Math.min(first + 1, close));
    } else {
      part(open + 1, first, close);
    }
    part(first + 1, second, close);
    part(second + 1, close, close);
    parts.out.add(TokenClass.RPAREN, close);
    int next = governed(close + 1, limit);
    parts.names.pop();
    return next;
  }

  private void part(int from, int to, int close) {
    if (from > close) {
      return;
    }
    parts.expressions.expression(from, to);
    if (to < close) {
      parts.out.add(TokenClass.SEMI, to);
    }
  }

  private int caseLabel(int i, int limit) {
    parts.out.add(TokenClass.CASE, i);
    int colon = caseColon(i + 1, limit);
    int range = view.find("...", i + 1, colon);
    parts.expressions.expression(i + 1, range);
    if (range < colon) {
      parts.out.add(TokenClass.ELLIPSIS, range);
      parts.expressions.expression(range + 1, colon);
    }
    if (colon < limit) {
      parts.out.add(TokenClass.COLON, colon);
    }
    return labelled(colon + 1, limit);
  }

  /** The colon that ends a case label: each {@code ?} before it has one of its own. */
  private int caseColon(int from, int limit) {
    int choices = 0;
    int i = from;
    while (i < limit) {
      if (view.is(i, "?")) {
        choices++;
      } else if (view.is(i, ":") && choices-- == 0) {
        return i;
      }
      i = view.skip(i);
    }
    return limit;
  }

  /** What follows a label: a statement, or the end of the block. */
  int labelled(int from, int limit) {
    int i = from;
    while (i < limit && KeywordClasses.isAttribute(view.text(i))) {
      i = parts.specifiers.attribute(i);
    }
    if (i >= limit) {
      parts.out.addRun(TokenClass.LABEL_END, i - 1, i);
      return i;
    }
    return statement(i, limit);
  }
}
