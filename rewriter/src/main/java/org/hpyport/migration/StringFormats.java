package org.hpyport.migration;

import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Replacement;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;
import org.jspecify.annotations.Nullable;

/** Computes format strings: literals joined with object-like macros that stand for literals. */
public final class StringFormats {
  private static final int MAX_DEPTH = 20;

  private StringFormats() {}

  /** The characters of the string, or {@code null} if they cannot be told. */
  public static @Nullable String evaluate(SyntaxTree tree, Expression e) {
    Expression bare = e;
    while (bare instanceof Expression.Parenthesized p) {
      bare = p.inner();
    }
    if (bare instanceof Expression.Identifier id) {
      return macro(tree, id.name(), 0);
    }
    if (!(bare instanceof Expression.StringLiteral literal)) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    for (int part : literal.parts()) {
      String text = tree.tokens().text(part);
      String value =
          tree.tokens().kind(part) == TokenKind.STRING ? unquote(text) : macro(tree, text, 0);
      if (value == null) {
        return null;
      }
      out.append(value);
    }
    return out.toString();
  }

  /** Whether a string that Python's headers define is part of the expression. */
  static boolean namesApi(SyntaxTree tree, Expression e) {
    for (int i = e.span().first(); i <= e.span().last(); i++) {
      if (tree.tokens().kind(i) == TokenKind.IDENTIFIER && api(tree.tokens().text(i)) != null) {
        return true;
      }
    }
    return false;
  }

  /** A string that Python's headers define, such as the unit for a process number. */
  private static @Nullable String api(String name) {
    CApiSymbol symbol = CApiCatalog.get().find(name);
    return symbol != null
            && symbol.replacement() instanceof Replacement.Direct d
            && d.plainC()
            && d.target().startsWith("\"")
        ? unquote(d.target())
        : null;
  }

  private static @Nullable String macro(SyntaxTree tree, String name, int depth) {
    MacroDefinition macro = tree.macros().find(name);
    if (macro == null || macro.weak()) {
      return api(name);
    }
    if (macro.isFunctionLike() || depth > MAX_DEPTH) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    String rest = macro.body().trim();
    if (rest.isEmpty()) {
      return null;
    }
    while (!rest.isEmpty()) {
      int end = rest.startsWith("\"") ? stringEnd(rest) : wordEnd(rest);
      if (end <= 0) {
        return null;
      }
      String part = rest.substring(0, end);
      String value = part.startsWith("\"") ? unquote(part) : macro(tree, part, depth + 1);
      if (value == null) {
        return null;
      }
      out.append(value);
      rest = rest.substring(end).trim();
    }
    return out.toString();
  }

  private static int stringEnd(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i + 1;
      }
    }
    return -1;
  }

  private static int wordEnd(String text) {
    int i = 0;
    while (i < text.length()
        && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_')) {
      i++;
    }
    return i;
  }

  /**
   * The characters of one literal; {@code null} for prefixes and escapes other than the simple
   * ones.
   */
  private static @Nullable String unquote(String literal) {
    if (!literal.startsWith("\"") || literal.length() < 2) {
      return null;
    }
    String body = literal.substring(1, literal.length() - 1);
    if (body.indexOf('\\') < 0) {
      return body;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char next = i + 1 < body.length() ? body.charAt(++i) : '\\';
      switch (next) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case '"', '\\', '\'' -> out.append(next);
        case '\r', '\n' -> {}
        default -> {
          return null;
        }
      }
    }
    return out.toString();
  }

  /** A C literal of the characters. */
  public static String quote(String text) {
    return "\""
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + "\"";
  }
}
