package org.hpyport.syntax.lower;

import java.util.Set;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.classify.View;

/** What stands in the functions of C++. */
final class CplusplusStatements {
  /** Lowers a range of positions. */
  @FunctionalInterface
  interface Range {
    void lower(int from, int to);
  }

  private static final Set<String> BUILTIN =
      Set.of(
          "auto",
          "const",
          "char",
          "short",
          "int",
          "long",
          "float",
          "double",
          "signed",
          "unsigned",
          "bool",
          "void",
          "size_t",
          "wchar_t");
  private static final Set<String> BEFORE_OPERAND =
      Set.of(
          "(", ",", "=", "return", "{", "}", ";", "&&", "||", "?", ":", "<<", "!", "==", "!=", "+",
          "[", "else");

  private static final Set<String> BLOCK =
      Set.of("if", "for", "while", "do", "switch", "return", "break", "continue", "goto");

  private final CplusplusOutput out;
  private final CplusplusNames names;
  private final View view;
  private final Range range;
  private int start;

  CplusplusStatements(CplusplusOutput out, CplusplusNames names, Range range) {
    this.out = out;
    this.names = names;
    this.view = out.view;
    this.range = range;
  }

  /** Notes where a statement starts. */
  void starts(int i) {
    start = i;
  }

  /** {@code x[0] = {a, b}}, which is no initialiser. */
  private boolean assigns() {
    return out.last().equals("=")
        && view.isWord(start)
        && (view.is(start + 1, "[")
            || view.is(start + 1, ".")
            || view.is(start + 1, "->")
            || view.is(start + 1, "="));
  }

  int keyword(int i) {
    boolean declaresInCondition =
        view.is(i, "auto") && out.last().equals("(") && !view.is(i - 2, "for") && out.inBody();
    if (declaresInCondition) {
      int at = i + 1;
      while (view.is(at, "*") || view.is(at, "&") || view.is(at, "const")) {
        at++;
      }
      return at;
    }
    if (BUILTIN.contains(view.text(i)) && isConversion(i)) {
      out.put(TokenKind.IDENTIFIER, view.text(i), i);
      return i + 1;
    }
    if (view.is(i, "for") && view.is(i + 1, "(") && out.inBody()) {
      return rangeFor(i);
    }
    return out.inBody() && out.atStart() ? directInitialiser(i) : i;
  }

  /** {@code int(x)}: a conversion in the form of a call. */
  private boolean isConversion(int i) {
    boolean inExpression =
        out.inBody() && !out.atStart() && out.lastKind() != TokenKind.KEYWORD
            || out.last().equals("return");
    return inExpression
        && view.is(i + 1, "(")
        && view.match(i + 1) > 0
        && !view.is(view.skip(i + 1), "(");
  }

  int word(int i) {
    if (!out.inBody()) {
      return view.is(i, "new") || view.is(i, "catch") ? other(i) : i;
    }
    int next = other(i);
    return next == i && out.atStart() ? directInitialiser(i) : next;
  }

  private int other(int i) {
    switch (view.text(i)) {
      case "try":
        return view.is(i + 1, "{") ? i + 1 : i;
      case "catch":
        return view.is(i + 1, "(") && view.match(i + 1) > 0 ? handler(i) : i;
      case "throw":
        return thrown(i);
      case "new":
        return allocation(i);
      case "delete":
        out.put(TokenKind.KEYWORD, "__extension__", i);
        return view.is(i + 1, "[") && view.is(i + 2, "]") ? i + 3 : i + 1;
      default:
        return i;
    }
  }

  /** {@code catch (…) { … }} as a block that may or may not run. */
  private int handler(int i) {
    out.put(TokenKind.KEYWORD, "if", i);
    out.punctuator("(", i + 1);
    int close = view.match(i + 1);
    out.run(TokenKind.IDENTIFIER, "catch", i + 1, Math.max(close, i + 2));
    out.punctuator(")", close);
    return close + 1;
  }

  /** A {@code throw} leaves the function as a {@code return} does. */
  private int thrown(int i) {
    boolean statement = out.atStart() || out.last().equals(")") || out.last().equals("else");
    if (statement) {
      out.put(TokenKind.KEYWORD, "return", i);
    }
    return i + 1;
  }

  /** {@code new T} as one word, so that what follows reads as a call or an index. */
  private int allocation(int i) {
    int at = view.is(i + 1, "(") ? view.skip(i + 1) : i + 1;
    while (view.is(at, "const") || view.is(at, "unsigned") || view.is(at, "struct")) {
      at++;
    }
    int end = names.name(at);
    end = end == at ? at + 1 : end;
    while (view.is(end, "*")) {
      end++;
    }
    out.run(TokenKind.IDENTIFIER, names.text(i, end), i, end);
    return end;
  }

  /** {@code for (T x : e)} as {@code for (T x = e; more; )}. */
  private int rangeFor(int i) {
    int close = view.match(i + 1);
    int colon = view.find(":", i + 2, Math.max(close, i + 2));
    if (close < 0 || colon >= close || view.find(";", i + 2, close) < close) {
      return i;
    }
    out.add(i);
    out.add(i + 1);
    declared(i + 2, colon);
    out.punctuator("=", colon);
    range.lower(colon + 1, close);
    out.virtual(TokenKind.PUNCTUATOR, ";", close);
    out.virtual(TokenKind.IDENTIFIER, "more", close);
    out.virtual(TokenKind.PUNCTUATOR, ";", close);
    out.add(close);
    return close + 1;
  }

  /** A type and what it declares: any {@code &} is a reference. */
  private void declared(int from, int to) {
    int i = from;
    while (i < to) {
      if (view.is(i, "&") || view.is(i, "&&")) {
        out.punctuator("*", i++);
      } else if (view.is(i, "[") && view.match(i) > 0 && view.match(i) < to) {
        int end = view.skip(i);
        out.run(TokenKind.IDENTIFIER, names.text(i, end), i, end);
        i = end;
      } else {
        int end = names.name(i);
        if (end > i + 1) {
          out.run(TokenKind.IDENTIFIER, names.text(i, end), i, end);
        } else {
          out.add(i);
        }
        i = Math.max(end, i + 1);
      }
    }
  }

  /** The tokens of a type. */
  void type(int from, int to) {
    declared(from, to);
  }

  /** {@code T x(a, b);} and {@code T x{a, b};} as {@code T x = {a, b};}; else gives {@code i}. */
  private int directInitialiser(int i) {
    int name = declaredName(i);
    int open = name + 1;
    if (name < 0 || view.match(open) < 0) {
      return i;
    }
    int close = view.match(open);
    boolean parentheses = view.is(open, "(");
    if (!parentheses && !view.is(open, "{") || !(view.is(close + 1, ";"))) {
      return i;
    }
    if (parentheses && (close == open + 1 || looksLikeParameters(open + 1))) {
      return i;
    }
    declared(i, name + 1);
    out.virtual(TokenKind.PUNCTUATOR, "=", open);
    out.punctuator("{", open);
    if (close > open + 1) {
      range.lower(open + 1, close);
    }
    out.punctuator("}", close);
    return close + 1;
  }

  /** The position of the name that a declaration at {@code i} declares; -1 if it is none. */
  private int declaredName(int i) {
    int at = i;
    boolean type = false;
    while (at < view.size()) {
      String text = view.text(at);
      boolean specifier = text.equals("static") || text.equals("const") || BUILTIN.contains(text);
      if (specifier) {
        type |= !text.equals("static") && !text.equals("const");
        at++;
      } else if (type && (text.equals("*") || text.equals("&") || text.equals("&&"))) {
        at++;
      } else if (!type && (view.isWord(at) || text.equals("::")) && !isStatementWord(text)) {
        int end = names.name(at);
        if (end == at) {
          return -1;
        }
        type = true;
        at = end;
      } else {
        return type && view.isWord(at) && !view.startsLine(at) ? at : -1;
      }
    }
    return -1;
  }

  private static boolean isStatementWord(String word) {
    return Set.of("throw", "new", "delete", "try", "catch", "using", "operator", "this", "class")
        .contains(word);
  }

  private boolean looksLikeParameters(int i) {
    return BUILTIN.contains(view.text(i)) && !view.is(i + 1, "(") || view.is(i, "struct");
  }

  /** A bracket: of a lambda, of names that take a value apart, or an index. */
  int bracket(int i) {
    int close = view.match(i);
    boolean takesApart =
        close > 0
            && (view.is(close + 1, "=") || view.is(close + 1, ":"))
            && (out.last().equals("auto") || view.is(i - 2, "auto"));
    if (takesApart) {
      out.run(TokenKind.IDENTIFIER, names.text(i, close + 1), i, close + 1);
      return close + 1;
    }
    int body = close > 0 && BEFORE_OPERAND.contains(out.last()) ? lambdaBody(close + 1) : -1;
    if (body < 0) {
      out.add(i);
      return i + 1;
    }
    out.run(TokenKind.PUNCTUATOR, "(", i, body);
    out.add(body);
    out.enter(CplusplusOutput.Kind.BODY, body, "");
    range.lower(body + 1, view.match(body) + 1);
    out.virtual(TokenKind.PUNCTUATOR, ")", view.match(body));
    return view.match(body) + 1;
  }

  /** The brace of a lambda whose captures end before {@code i}; -1 if there is none. */
  private int lambdaBody(int i) {
    int at = view.is(i, "(") ? view.skip(i) : i;
    while (view.is(at, "mutable") || view.is(at, "constexpr") || view.is(at, "noexcept")) {
      at = view.is(at + 1, "(") ? view.skip(at + 1) : at + 1;
    }
    if (view.is(at, "->")) {
      while (at < view.size() && !view.is(at, "{") && !view.is(at, ";") && !view.is(at, ")")) {
        at++;
      }
    }
    return view.is(at, "{") && view.match(at) > 0 ? at : -1;
  }

  /** A brace in a function: a block, a list, or the arguments of {@code T{…}}. */
  int brace(int i) {
    int close = view.match(i);
    boolean constructs =
        close > 0
            && (out.lastKind() == TokenKind.IDENTIFIER || close > i + 1 && assigns())
            && !view.startsLine(i)
            && view.find(";", i + 1, close) == close
            && !view.is(i + 1, "{")
            && !BLOCK.contains(view.text(i + 1))
            && !out.last().equals("catch");
    if (!constructs) {
      out.add(i);
      return i + 1;
    }
    out.punctuator("(", i);
    if (close > i + 1) {
      range.lower(i + 1, close);
    }
    out.punctuator(")", close);
    return close + 1;
  }

  /** Whether the sign declares a reference and is no operator. */
  boolean isReference(int i) {
    if (!out.inBody()) {
      return true;
    }
    String before = view.text(i - 1);
    boolean typed = BUILTIN.contains(before) || before.equals(">") && !out.last().equals(">");
    if (typed) {
      return true;
    }
    if (!view.isWord(i - 1)) {
      return false;
    }
    boolean cast = view.is(i + 1, ")") && view.is(i, "&");
    return cast || view.isWord(i + 1) && view.is(i + 2, "=") && startsStatement(i);
  }

  /** Whether a type that starts a statement ends before {@code i}. */
  private boolean startsStatement(int i) {
    int at = i - 1;
    while (view.isWord(at) || view.is(at, "::") || view.is(at, "const") || view.is(at, "static")) {
      at--;
    }
    return view.is(at, ";") || view.is(at, "{") || view.is(at, "}") || view.is(at, "(");
  }
}
