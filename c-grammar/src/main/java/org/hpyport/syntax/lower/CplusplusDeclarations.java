package org.hpyport.syntax.lower;

import java.util.Set;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.classify.View;

/** What stands in a file, a namespace or a class of C++. */
final class CplusplusDeclarations {
  private static final Set<String> ACCESS =
      Set.of("public", "private", "protected", "signals", "slots");

  private final CplusplusOutput out;
  private final CplusplusNames names;
  private final View view;
  private int trailingReturn = -1;

  CplusplusDeclarations(CplusplusOutput out, CplusplusNames names) {
    this.out = out;
    this.names = names;
    this.view = out.view;
  }

  /** Lowers the C keyword at {@code i} if it is used as only C++ does; else gives {@code i}. */
  int keyword(int i) {
    switch (view.text(i)) {
      case "struct", "union":
        return classHead(i);
      case "enum":
        return enumHead(i);
      case "extern":
        boolean linkage = view.text(i + 1).startsWith("\"") && view.is(i + 2, "{");
        if (linkage) {
          out.add(i);
          out.add(i + 1);
          out.add(i + 2);
          out.enter(CplusplusOutput.Kind.FILE, i + 2, "");
          return i + 3;
        }
        return i;
      case "auto":
        trailing(i);
        return i;
      default:
        return i;
    }
  }

  int word(int i) {
    String text = view.text(i);
    switch (text) {
      case "template":
        return view.is(i + 1, "<") ? template(i) : i + 1;
      case "namespace":
        return namespace(i);
      case "inline":
        return i;
      case "using":
        return using(i);
      case "class":
        return classHead(i);
      case "noexcept":
        return view.is(i + 1, "(") ? view.skip(i + 1) : i + 1;
      case "static_assert":
        return staticAssert(i);
      case "final":
        return out.last().equals(")") ? i + 1 : i;
      case "requires":
        return out.last().equals(")") ? view.find("{", i, view.size()) : i;
      case "throw":
        boolean list = out.declares() && view.is(i + 1, "(");
        return list ? view.skip(i + 1) : i;
      case "try":
        return out.declares() ? i + 1 : i;
      case "catch":
        return i;
      default:
        boolean label = ACCESS.contains(text) && (view.is(i + 1, ":") || view.is(i + 2, ":"));
        if (label && out.inClass()) {
          return view.is(i + 1, ":") ? i + 2 : i + 3;
        }
        return i;
    }
  }

  private int template(int i) {
    int end = names.angles(i + 1);
    for (int k = i + 2; k < end - 1; k++) {
      boolean parameter = view.is(k, "typename") || view.is(k, "class");
      if (parameter && view.isWord(k + 1)) {
        out.types.add(view.text(k + 1));
      }
    }
    return end < 0 ? i + 1 : end;
  }

  private int namespace(int i) {
    int at = i + 1;
    while (at < view.size() && !view.is(at, "{") && !view.is(at, ";")) {
      at++;
    }
    if (!view.is(at, "{") || view.match(at) < 0) {
      return at + 1;
    }
    out.enter(CplusplusOutput.Kind.NAMESPACE, at, "");
    return at + 1;
  }

  /** {@code using T = U;} as {@code typedef U T;}; other kinds are dropped. */
  private int using(int i) {
    int end = view.find(";", i, view.size());
    if (!view.isWord(i + 1) || !view.is(i + 2, "=")) {
      return end + 1;
    }
    out.types.add(view.text(i + 1));
    boolean plain = true;
    for (int k = i + 3; k < end; k++) {
      plain &= !view.is(k, "(") && !view.is(k, "[");
    }
    if (!plain || out.inParentheses(i)) {
      return end + 1;
    }
    out.put(TokenKind.KEYWORD, "typedef", i);
    out.run(TokenKind.IDENTIFIER, names.text(i + 3, end), i + 3, Math.max(end, i + 4));
    out.put(TokenKind.IDENTIFIER, view.text(i + 1), end);
    out.add(end);
    return end + 1;
  }

  private int staticAssert(int i) {
    int end = view.skip(i + 1);
    if (out.inClass()) {
      return view.is(end, ";") ? end + 1 : end;
    }
    out.run(TokenKind.KEYWORD, "_Static_assert", i, i + 1);
    return i + 1;
  }

  /** The head of a class without its bases, or a class named where C needs the keyword. */
  private int classHead(int i) {
    int name = i + 1;
    while (view.is(name, "alignas") || view.is(name, "[") || view.text(name).startsWith("__attr")) {
      name = view.is(name, "[") ? view.skip(name) : view.skip(name + 1);
    }
    int end = names.name(name);
    int before = name;
    while (view.isWord(end) && !view.is(end, "final") && end > name && opens(end + 1)) {
      before = end; // class MACRO name {
      end = names.name(end);
    }
    name = before;
    int brace = view.is(end, "final") ? end + 1 : end;
    if (view.is(brace, ":") && !out.inParentheses(i)) {
      while (brace < view.size() && !view.is(brace, "{") && !view.is(brace, ";")) {
        brace++;
      }
    }
    out.put(TokenKind.KEYWORD, view.is(i, "union") ? "union" : "struct", i);
    String text = names.text(name, end);
    if (!view.is(brace, "{") || view.match(brace) < 0) {
      if (view.is(end, ";")) {
        out.types.add(text);
      }
      return i + 1;
    }
    if (end > name) {
      out.types.add(text);
      out.run(TokenKind.IDENTIFIER, text, name, end);
    }
    out.add(brace);
    out.enter(CplusplusOutput.Kind.CLASS, brace, plain(text));
    return brace + 1;
  }

  private boolean opens(int i) {
    return view.is(i, "{") || view.is(i, ":") || view.is(i, "final");
  }

  /** The name of a class without the template arguments of a specialisation. */
  private static String plain(String name) {
    int arguments = name.indexOf('<');
    String bare = arguments < 0 ? name : name.substring(0, arguments);
    return bare.substring(bare.lastIndexOf(':') + 1);
  }

  private int enumHead(int i) {
    int at = view.is(i + 1, "class") || view.is(i + 1, "struct") ? i + 2 : i + 1;
    int end = names.name(at);
    int brace = end;
    if (view.is(end, ":")) {
      while (brace < view.size() && !view.is(brace, "{") && !view.is(brace, ";")) {
        brace++;
      }
    }
    out.add(i);
    if (end > at) {
      out.types.add(names.text(at, end));
      out.run(TokenKind.IDENTIFIER, names.text(at, end), at, end);
    }
    if (view.is(brace, "{") && view.match(brace) > 0) {
      out.add(brace);
      out.enter(CplusplusOutput.Kind.BODY, brace, "");
      return brace + 1;
    }
    return brace;
  }

  /** Notes where the result type stands in {@code auto f() -> T}. */
  private void trailing(int auto) {
    int list = auto + 1;
    while (view.is(list, "*") || view.is(list, "&")) {
      list++;
    }
    list = names.name(list);
    if (!view.is(list, "(") || view.match(list) < 0) {
      return;
    }
    int at = view.skip(list);
    while (view.is(at, "const") || view.is(at, "noexcept")) {
      at++;
    }
    trailingReturn = view.is(at, "->") ? at : -1;
  }

  boolean isTrailingReturn(int i) {
    return i == trailingReturn;
  }

  int endOfTrailingReturn(int i) {
    int at = i + 1;
    while (at < view.size() && !view.is(at, "{") && !view.is(at, ";")) {
      at = view.is(at, "(") ? view.skip(at) : at + 1;
    }
    return at;
  }

  /** Drops {@code = default}, {@code = delete}, {@code = 0} and values that C has no place for. */
  int assignment(int i) {
    boolean special =
        view.is(i + 1, "default")
            || view.is(i + 1, "delete")
            || view.is(i + 1, "0") && out.inClass();
    if (special && out.last().equals(")") && view.is(i + 2, ";")) {
      return i + 2;
    }
    if (!out.declares()) {
      return i;
    }
    if (out.inParentheses(i)) {
      return endOfValue(i, ",", ")"); // a default argument
    }
    return out.inClass() ? endOfValue(i, ",", ";") : i;
  }

  private int endOfValue(int i, String first, String second) {
    int at = i + 1;
    while (at < view.size() && !view.is(at, first) && !view.is(at, second)) {
      int arguments = view.is(at, "<") ? names.arguments(at) : -1;
      at = arguments > 0 ? arguments : view.skip(at);
    }
    return at;
  }

  /** {@code T x(1);} with a constant cannot be a function; gives the position after it. */
  int variable(int open) {
    int close = view.match(open);
    boolean constant =
        switch (view.kind(open + 1)) {
          case NUMBER, STRING, CHARACTER -> true;
          default -> false;
        };
    if (!view.is(open, "(") || close != open + 2 || !constant || !view.is(close + 1, ";")) {
      return open;
    }
    out.punctuator("=", open);
    out.add(open + 1);
    return close + 1;
  }

  /** Drops {@code {value}} after a member's name. */
  int memberInitialiser(int i) {
    boolean member = out.inClass() && out.lastKind() == TokenKind.IDENTIFIER && view.match(i) > 0;
    return member && view.is(view.skip(i), ";") ? view.skip(i) : i;
  }

  /** Drops the initialisers of a constructor. */
  int colon(int i) {
    if (!out.declares() || out.inParentheses(i) || !out.last().equals(")")) {
      return i;
    }
    int at = i + 1;
    while (at < view.size()) {
      int end = names.name(at);
      if (end == at || view.match(end) < 0) {
        return i;
      }
      at = view.skip(end);
      at = view.is(at, "...") ? at + 1 : at;
      if (view.is(at, "{") || view.is(at, "try")) {
        return at;
      }
      if (!view.is(at, ",")) {
        return i;
      }
      at++;
    }
    return i;
  }
}
