package org.hpyport.syntax.classify;

import org.hpyport.preprocess.MacroShape;
import org.hpyport.syntax.TokenKind;
import org.jspecify.annotations.Nullable;

/** Cuts a world into external declarations and classifies them one after another. */
public final class Classifier {
  /** What an external declaration is by its outline. */
  public enum Kind {
    DECLARATION,
    FUNCTION,
    MACRO,
    /** The head of a linkage specification: its declarations follow, then its brace. */
    LINKAGE_OPEN,
    LINKAGE_CLOSE,
    /** Brackets without partners or nesting that is too deep. */
    HOPELESS
  }

  /**
   * One external declaration.
   *
   * @param kind its outline
   * @param first index of its first token
   * @param last index of its last token
   * @param output its classified tokens; absent for linkage brackets and the hopeless
   * @param functionName the name if it has the outline of a function definition
   */
  public record External(
      Kind kind, int first, int last, @Nullable Output output, @Nullable String functionName) {}

  private final View view;
  private final Parts parts;
  private int at;

  /**
   * @param vocabulary what is known of words
   */
  public Classifier(View view, Vocabulary vocabulary) {
    this.view = view;
    this.parts = new Parts(view, new Names(vocabulary));
  }

  /** The next external declaration, or {@code null} at the end. */
  public @Nullable External next() {
    if (at >= view.size()) {
      return null;
    }
    int from = at;
    if (view.is(from, "extern") && view.text(from + 1).startsWith("\"") && view.is(from + 2, "{")) {
      at = from + 3;
      return new External(Kind.LINKAGE_OPEN, view.token(from), view.token(from + 2), null, null);
    }
    if (view.is(from, "}")) {
      at = from + 1;
      return new External(Kind.LINKAGE_CLOSE, view.token(from), view.token(from), null, null);
    }
    parts.out = new Output(view);
    Kind kind = classify(from);
    String name = kind == Kind.FUNCTION ? parts.functionName : null;
    boolean hopeless = kind == Kind.HOPELESS;
    return new External(
        kind, view.token(from), view.token(at - 1), hopeless ? null : parts.out, name);
  }

  private Kind classify(int from) {
    if (view.is(from, ";")) {
      parts.out.add(TokenClass.SEMI, from);
      at = from + 1;
      return Kind.DECLARATION;
    }
    if (view.is(from, "_Static_assert")) {
      at = Math.min(view.size(), view.find(";", from, view.size()) + 1);
      parts.out.addRun(TokenClass.STATIC_ASSERT, from, Math.max(from + 1, at - 1));
      parts.out.add(TokenClass.SEMI, at - 1);
      return Kind.DECLARATION;
    }
    if (view.is(from, "{")) {
      at = rowsEnd(from);
      return Kind.HOPELESS;
    }
    int macroEnd = macroEnd(from);
    if (macroEnd > 0) {
      fileMacro(from, macroEnd);
      return Kind.MACRO;
    }
    DeclarationClassifier.Extent extent = parts.declarations.extent(from, view.size());
    at = Math.max(from + 1, Math.min(extent.end(), view.size()));
    if (extent.body() > 0 && view.match(extent.body()) < 0) {
      return Kind.HOPELESS;
    }
    if (tooDeep(from, extent.body() > 0 ? extent.body() : at)) {
      parts.functionName = view.text(Math.max(from, view.find("(", from, at) - 1));
      return extent.body() > 0 ? Kind.FUNCTION : Kind.HOPELESS;
    }
    if (KeywordClasses.isAsm(view.text(from))) {
      parts.out.addRun(TokenClass.STATIC_ASSERT, from, Math.max(from + 1, at - 1));
      parts.out.add(TokenClass.SEMI, at - 1);
      return Kind.DECLARATION;
    }
    if (extent.body() > 0) {
      parts.declarations.function(from, extent.body());
      return Kind.FUNCTION;
    }
    parts.declarations.declaration(from, at);
    return Kind.DECLARATION;
  }

  /** Rows of a table without the table, as headers hold that are included inside an initialiser. */
  private int rowsEnd(int from) {
    int i = from;
    while (i < view.size() && (view.is(i, "{") || view.is(i, ","))) {
      i = view.skip(i);
    }
    return i;
  }

  private boolean tooDeep(int from, int to) {
    return view.isTooDeep(from, to, 0, StatementClassifier.MAX_DEPTH + 20);
  }

  private void fileMacro(int from, int end) {
    boolean call = end > from + 1;
    parts.out.add(call ? TokenClass.FILE_MACRO_CALL : TokenClass.FILE_MACRO, from);
    if (call) {
      parts.arguments.list(from + 1);
    }
    at = end;
    // DOC("a") "b"; — the macro ends in an initialiser that the literals continue.
    while (call && view.kind(at) == TokenKind.STRING) {
      parts.out.add(TokenClass.STRING, at++);
    }
    if (view.is(at, ";")) {
      parts.out.add(TokenClass.SEMI, at++);
    }
  }

  /**
   * The end of the macro that stands alone at {@code from}, its {@code ;} not included; -1 if none.
   */
  private int macroEnd(int from) {
    if (!view.isWord(from)) {
      return -1;
    }
    String word = view.text(from);
    MacroShape shape = parts.names.shape(word);
    boolean call = view.is(from + 1, "(") && view.match(from + 1) > 0;
    boolean functionLike = parts.names.isFunctionLike(word);
    boolean unbalanced = shape == MacroShape.OPENING || shape == MacroShape.CLOSING;
    boolean headsBlock = view.is(from + 1, "{") && !unbalanced;
    if (shape == MacroShape.TYPE || shape == MacroShape.ATTRIBUTE || headsBlock) {
      return -1;
    }
    if (shape != null && !functionLike && view.is(from + 1, "{")) {
      return -1; // the macro is the head of a function
    }
    if (shape != null && !functionLike && !call) {
      return view.startsLine(from + 1) && shape != MacroShape.EMPTY
              || unbalanced
              || view.is(from + 1, ";")
          ? from + 1
          : bareMacro(from);
    }
    if (!call) {
      return bareMacro(from);
    }
    int end = view.skip(from + 1);
    if (view.is(end, "{") || view.is(from + 2, "*") && view.is(end, "(")) {
      return -1;
    }
    if (end >= view.size() || view.is(end, ";") || view.kind(end) == TokenKind.STRING) {
      return parts.names.isType(word) ? -1 : end;
    }
    if (shape == MacroShape.DECLARATION || shape == MacroShape.STATEMENT) {
      return end;
    }
    return view.startsLine(end)
            && !parts.names.isType(word)
            && !headsFunction(end)
            && !isOldStyle(from, end)
        ? end
        : -1;
  }

  private int bareMacro(int from) {
    int next = from + 1;
    if (next >= view.size()) {
      return next;
    }
    if (!view.startsLine(next) || parts.names.isType(view.text(from)) || view.is(next, "{")) {
      return -1;
    }
    boolean alone =
        view.isKeyword(next)
            && !KeywordClasses.isQualifier(view.text(next))
            && parts.names.macro(view.text(from)) == null
            && view.startsLine(from)
            && blankLineBetween(from, next);
    return alone ? next : -1;
  }

  private boolean blankLineBetween(int from, int next) {
    int a = view.tokens().end(view.token(from));
    int b = view.tokens().start(view.token(next));
    return a < b && view.tokens().file().text().substring(a, b).replace("\r", "").contains("\n\n");
  }

  /** Whether a function definition starts at {@code i}, so that what stands before is its type. */
  private boolean headsFunction(int i) {
    if (!view.isWord(i) || !view.is(i + 1, "(")) {
      return view.is(i, "*");
    }
    int end = view.skip(i + 1);
    return view.is(end, "{")
        && !Names.isUpperCase(view.text(i))
        && !parts.names.isFunctionLike(view.text(i));
  }

  private boolean isOldStyle(int from, int end) {
    return view.isKeyword(end)
        && parts.declarations.extent(from, view.size()).body() > 0
        && view.is(parts.declarations.extent(from, view.size()).body() - 1, ";");
  }
}
