package org.hpyport.syntax.classify;

import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.preprocess.MacroShape;
import org.hpyport.preprocess.Words;
import org.hpyport.syntax.TokenKind;
import org.jspecify.annotations.Nullable;

/** Statements that begin with a word: a label, a declaration, an expression or a macro. */
final class WordStatements {
  private final Parts parts;
  private final View view;

  WordStatements(Parts parts) {
    this.parts = parts;
    this.view = parts.view;
  }

  /** Classifies the statement that the word at {@code i} begins; gives the position after it. */
  int statement(int i, int limit) {
    String word = view.text(i);
    if (view.is(i + 1, ":") && i + 1 < limit) {
      parts.out.add(TokenClass.LABEL, i);
      parts.out.add(TokenClass.COLON, i + 1);
      return parts.statements.labelled(i + 2, limit);
    }
    if (parts.names.isLocal(word)) {
      return parts.statements.expression(i, limit);
    }
    if (word.equals("__label__")) {
      return localLabels(i, limit);
    }
    MacroShape shape = parts.names.shape(word);
    boolean call = view.is(i + 1, "(") && view.match(i + 1) > 0;
    boolean functionLike = parts.names.isFunctionLike(word);
    if (shape != null && (call || !functionLike) && !parts.names.isType(word)) {
      int end = functionLike ? view.skip(i + 1) : i + 1;
      if (shape == MacroShape.BLOCK_HEAD && !view.is(end, ";")) {
        return block(i, end, limit);
      }
      if (isStatementShape(shape) && !view.is(end, ";") && end <= limit) {
        return hidesIf(word) && view.is(end, "else") && end < limit
            ? hiddenIf(i, end, limit)
            : macro(i, end, limit);
      }
    }
    if (endsInReturn(word) && (call || !functionLike)) {
      return block(i, functionLike ? view.skip(i + 1) : i + 1, limit);
    }
    if (beginsDeclaration(i, limit)) {
      return parts.statements.declaration(i, limit);
    }
    return call ? call(i, limit) : bare(i, limit);
  }

  /** Whether what the macro returns stands after it: {@code RELEASE_AND_RETURN 0;}. */
  private boolean endsInReturn(String word) {
    MacroDefinition macro = parts.names.macro(word);
    return macro != null
        && macro.shape() == MacroShape.DO_WHILE
        && Words.isLast(macro.body(), "return");
  }

  /** GNU {@code __label__ a, b;} declares nothing but the labels' scope. */
  private int localLabels(int i, int limit) {
    int semicolon = view.find(";", i, limit);
    parts.out.addRun(TokenClass.STATIC_ASSERT, i, semicolon);
    if (semicolon < limit) {
      parts.out.add(TokenClass.SEMI, semicolon);
    }
    return semicolon + 1;
  }

  /** Whether an {@code else} after the macro may belong to an {@code if} in it. */
  private boolean hidesIf(String word) {
    MacroDefinition macro = parts.names.macro(word);
    return macro == null || macro.body().startsWith("if");
  }

  /**
   * Whether an {@code else} after the macro and a {@code ;} certainly belongs to an {@code if} in
   * it.
   */
  private boolean endsInOpenIf(String word) {
    MacroDefinition macro = parts.names.macro(word);
    return macro != null
        && macro.shape() == MacroShape.DO_WHILE
        && macro.body().startsWith("if")
        && !macro.body().contains("else");
  }

  /** Shapes whose uses need no {@code ;} after them. */
  private static boolean isStatementShape(MacroShape shape) {
    return switch (shape) {
      case STATEMENT, OPENING, CLOSING, MEMBERS, DECLARATION -> true;
      default -> false;
    };
  }

  /** Whether a declaration begins at {@code i}. */
  boolean beginsDeclaration(int i, int limit) {
    if (view.isKeyword(i)) {
      String keyword = view.is(i, "__extension__") ? view.text(i + 1) : view.text(i);
      return KeywordClasses.beginsDeclaration(keyword);
    }
    if (!view.isWord(i) || parts.names.isLocal(view.text(i)) || i + 1 >= limit) {
      return false;
    }
    String word = view.text(i);
    MacroShape shape = parts.names.shape(word);
    boolean attribute =
        shape == MacroShape.ATTRIBUTE
            || shape == MacroShape.TYPE && parts.names.isFunctionLike(word) && view.is(i + 1, "(");
    if (attribute) {
      return view.startsLine(i + 1) ? beginsDeclaration(i + 1, limit) : !view.is(i + 1, ";");
    }
    boolean known = parts.names.isType(word);
    return known ? afterKnownType(i) : afterUnknown(i, limit);
  }

  private boolean afterKnownType(int i) {
    int next = i + 1;
    if (view.isWord(next) || view.is(next, "*")) {
      return true;
    }
    if (view.isKeyword(next)) {
      return KeywordClasses.beginsDeclaration(view.text(next)) || view.is(next, "const");
    }
    return view.is(next, "(") && view.is(next + 1, "*") && view.is(view.skip(next), "(");
  }

  private boolean afterUnknown(int i, int limit) {
    int next = i + 1;
    if (parts.names.isVariable(view.text(i)) && !view.isWord(next)) {
      return false;
    }
    if (view.isWord(next)) {
      return !view.startsLine(next)
          && (wordPair(next, limit)
              || view.is(next + 1, "*")
              || view.isWord(next + 1) && !view.startsLine(next + 1));
    }
    if (view.is(next, "*")) {
      int name = next;
      while (name < limit && (view.is(name, "*") || KeywordClasses.isQualifier(view.text(name)))) {
        name++;
      }
      return view.isWord(name)
          && isDeclaratorEnd(name + 1)
          && !(view.startsLine(next) && view.is(name + 1, "["));
    }
    if (view.isKeyword(next)) {
      return KeywordClasses.beginsDeclaration(view.text(next)) && !view.startsLine(next);
    }
    return false;
  }

  private boolean wordPair(int name, int limit) {
    if (KeywordClasses.operatorWord(view.text(name)) != null) {
      // Without <iso646.h> these are names like any other: no operator stands before an =.
      return view.is(name + 1, "=") && name + 1 < limit;
    }
    return name + 1 < limit && (isDeclaratorEnd(name + 1) || view.is(name + 1, "("))
        || view.is(name + 1, "__attribute__");
  }

  private boolean isDeclaratorEnd(int i) {
    return switch (view.text(i)) {
      case ";", "=", ",", "[" -> true;
      default -> false;
    };
  }

  /** A word, then something that is no parenthesis. */
  private int bare(int i, int limit) {
    int next = i + 1;
    if (next >= limit) {
      return macro(i, next, limit);
    }
    if (view.is(next, "else")) {
      return hidesIf(view.text(i)) ? hiddenIf(i, next, limit) : macro(i, next, limit);
    }
    if (view.is(next, "{")) {
      return block(i, next, limit);
    }
    if (view.isWord(next) && KeywordClasses.operatorWord(view.text(next)) == null
        || view.isKeyword(next)) {
      return macro(i, next, limit);
    }
    boolean steps =
        view.startsLine(next) && (view.is(next, "++") || view.is(next, "--") || view.is(next, "("));
    @Nullable MacroShape shape = parts.names.shape(view.text(i));
    boolean macro =
        shape != null && shape != MacroShape.EXPRESSION || Names.isUpperCase(view.text(i)) && steps;
    if (macro && view.startsLine(next) && (steps || view.is(next, "*"))) {
      return macro(i, next, limit);
    }
    return parts.statements.expression(i, limit);
  }

  /** {@code W(…)} and what follows. */
  private int call(int i, int limit) {
    int end = view.skip(i + 1);
    if (end >= limit) {
      return macro(i, end, limit);
    }
    if (view.is(end, ";")) {
      return endsInOpenIf(view.text(i)) && end + 1 < limit && view.is(end + 1, "else")
          ? hiddenIf(i, end, limit)
          : parts.statements.expression(i, limit);
    }
    if (view.is(end, "{")) {
      return block(i, end, limit);
    }
    if (view.is(end, "else")) {
      return hidesIf(view.text(i)) ? hiddenIf(i, end, limit) : macro(i, end, limit);
    }
    boolean word =
        view.isKeyword(end)
            || view.isWord(end) && KeywordClasses.operatorWord(view.text(end)) == null;
    if (word) {
      return view.startsLine(end) ? macro(i, end, limit) : heads(i, end, limit);
    }
    boolean macroShape = isDoWhile(view.text(i)) && view.startsLine(end);
    boolean discards = view.is(end, "(") && view.is(end + 1, "void") && view.is(end + 2, ")");
    boolean ownLine =
        view.startsLine(end)
            && (discards
                || view.is(end, "++")
                || view.is(end, "--")
                || view.is(end, "*") && endsInAssignment(end, limit));
    if (macroShape || ownLine) {
      return macro(i, end, limit);
    }
    return parts.statements.expression(i, limit);
  }

  private boolean isDoWhile(String word) {
    MacroShape shape = parts.names.shape(word);
    return shape == MacroShape.DO_WHILE || shape == MacroShape.EMPTY;
  }

  /** {@code *p = …} on a line of its own continues no call. */
  private boolean endsInAssignment(int i, int limit) {
    int semicolon = view.find(";", i, limit);
    return view.find("=", i, semicolon) < semicolon;
  }

  /**
   * {@code W(…) word} on one line: the macro heads what follows, if that is a statement keyword.
   */
  private int heads(int i, int end, int limit) {
    boolean declares = view.isKeyword(end) && KeywordClasses.beginsDeclaration(view.text(end));
    if (declares
        || view.kind(end) == TokenKind.IDENTIFIER
            && isDeclaratorEnd(end + 1)
            && !view.is(end + 1, "=")) {
      return parts.statements.declaration(i, limit);
    }
    return isDoWhile(view.text(i)) ? macro(i, end, limit) : block(i, end, limit);
  }

  private int macro(int i, int end, int limit) {
    boolean call = end > i + 1;
    parts.out.add(call ? TokenClass.STATEMENT_MACRO_CALL : TokenClass.STATEMENT_MACRO, i);
    if (call) {
      parts.arguments.list(i + 1);
    }
    return Math.min(end, limit);
  }

  private int hiddenIf(int i, int end, int limit) {
    boolean call = end > i + 1;
    parts.out.add(call ? TokenClass.HIDDEN_IF_CALL : TokenClass.HIDDEN_IF, i);
    if (call) {
      parts.arguments.list(i + 1);
    }
    int other = end;
    if (view.is(end, ";")) {
      parts.out.add(TokenClass.SEMI, other++);
    }
    parts.out.add(TokenClass.ELSE, other);
    return parts.statements.statement(other + 1, limit);
  }

  private int block(int i, int end, int limit) {
    boolean call = end > i + 1;
    parts.out.add(call ? TokenClass.BLOCK_MACRO_CALL : TokenClass.BLOCK_MACRO, i);
    if (call) {
      parts.arguments.list(i + 1);
    }
    int next = parts.statements.statement(end, limit);
    if (next < limit && view.is(next, "else")) {
      parts.out.add(TokenClass.ELSE, next);
      return parts.statements.statement(next + 1, limit);
    }
    return next;
  }
}
