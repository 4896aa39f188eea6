package org.hpyport.syntax.classify;

import org.hpyport.preprocess.MacroShape;

/** {@code struct}, {@code union} and {@code enum} with their bodies. */
final class MemberClassifier {
  private final Parts parts;
  private final View view;

  MemberClassifier(Parts parts) {
    this.parts = parts;
    this.view = parts.view;
  }

  /** Classifies the tagged type whose keyword stands at {@code i}; gives the position after it. */
  int tagged(int i, int to) {
    boolean isEnum = view.is(i, "enum");
    parts.out.add(isEnum ? TokenClass.ENUM : TokenClass.STRUCT, i);
    int at = i + 1;
    while (at < to && KeywordClasses.isAttribute(view.text(at))) {
      at = parts.specifiers.attribute(at);
    }
    // struct ATTRIBUTE tag { … }: of two words before the brace the first is an attribute.
    if (view.isWord(at) && view.isWord(at + 1) && view.is(at + 2, "{")) {
      at = parts.specifiers.attribute(at);
    }
    if (at < to && view.isWord(at)) {
      parts.out.add(TokenClass.TAG, at++);
    }
    if (at >= to || !view.is(at, "{")) {
      return at;
    }
    int close = view.match(at);
    if (close < 0) {
      parts.out.add(TokenClass.UNKNOWN, at);
      return at + 1;
    }
    parts.out.add(TokenClass.LBRACE, at);
    if (isEnum) {
      enumerators(at + 1, close);
    } else {
      members(at + 1, close);
    }
    parts.out.add(TokenClass.RBRACE, close);
    return close + 1;
  }

  private void enumerators(int from, int close) {
    int i = from;
    while (i < close) {
      int end = view.find(",", i, close);
      int mark = parts.out.size();
      if (view.isWord(i) && view.is(i + 1, "(")) {
        // A macro that makes enumerators, perhaps with its own commas.
        end = Math.min(end, view.skip(i + 1));
        parts.out.addRun(TokenClass.OPAQUE_EXPRESSION, i, end);
      } else {
        enumerator(i, end);
      }
      parts.out.region(mark, TokenClass.OPAQUE_EXPRESSION);
      if (end < close && view.is(end, ",")) {
        parts.out.add(TokenClass.COMMA, end++);
      } else if (end < close) {
        parts.out.addRun(TokenClass.MISSING_COMMA, end - 1, end);
      }
      i = end;
    }
  }

  private void enumerator(int from, int to) {
    int i = from;
    if (view.isWord(i)) {
      parts.names.declare(view.text(i), false);
      parts.out.add(TokenClass.ID, i++);
    }
    while (i < to && !view.is(i, "=")) {
      i = view.isWord(i) || view.isKeyword(i) ? parts.specifiers.attribute(i) : unknown(i);
    }
    if (i < to) {
      parts.out.add(TokenClass.ASSIGN, i);
      parts.expressions.expression(i + 1, to);
    }
  }

  private int unknown(int i) {
    parts.out.add(TokenClass.UNKNOWN, i);
    return i + 1;
  }

  /** Classifies members without their braces. */
  void members(int from, int close) {
    int i = from;
    while (i < close) {
      if (view.is(i, ";")) {
        i++;
        continue;
      }
      int mark = parts.out.size();
      if (view.is(i, "_Static_assert")) {
        i = assertion(i, close);
        continue;
      }
      DeclarationClassifier.Extent extent = parts.declarations.extent(i, close);
      if (extent.body() > 0 && view.match(extent.body()) > 0 && view.is(extent.body() - 1, ")")) {
        parts.declarations.function(i, extent.body());
        parts.out.region(mark, TokenClass.OPAQUE_MEMBER);
        i = extent.end();
        continue;
      }
      int macroEnd = macroEnd(i, close);
      if (macroEnd > 0) {
        boolean call = view.is(i + 1, "(") && macroEnd > i + 1;
        parts.out.add(call ? TokenClass.MEMBER_MACRO_CALL : TokenClass.MEMBER_MACRO, i);
        if (call) {
          parts.arguments.list(i + 1);
        }
        i = macroEnd;
        if (view.is(i, ";") && i < close) {
          parts.out.add(TokenClass.SEMI, i++);
        }
      } else {
        int end = view.find(";", i, close);
        field(i, end);
        if (end < close) {
          parts.out.add(TokenClass.SEMI, end);
        }
        i = end + 1;
      }
      parts.out.region(mark, TokenClass.OPAQUE_MEMBER);
    }
  }

  private int assertion(int i, int close) {
    int semicolon = view.find(";", i, close);
    parts.out.addRun(TokenClass.STATIC_ASSERT, i, semicolon);
    if (semicolon < close) {
      parts.out.add(TokenClass.SEMI, semicolon);
    }
    return semicolon + 1;
  }

  /** The end of the member macro at {@code i}, its {@code ;} not included; -1 if it is none. */
  private int macroEnd(int i, int close) {
    if (!view.isWord(i) || (parts.names.isType(view.text(i)) && !view.is(i + 1, ";"))) {
      return -1;
    }
    MacroShape shape = parts.names.shape(view.text(i));
    if (shape == MacroShape.TYPE || shape == MacroShape.ATTRIBUTE) {
      return -1;
    }
    boolean call = view.is(i + 1, "(");
    int end = call ? view.skip(i + 1) : i + 1;
    if (end >= close || view.is(end, ";")) {
      return end;
    }
    boolean macro = shape == MacroShape.MEMBERS || shape == MacroShape.EMPTY;
    boolean ownLine = view.startsLine(end);
    boolean declarator = call && view.is(i + 2, "*");
    return macro && !declarator || (ownLine && !view.is(end, "*") && !view.is(end, "(")) ? end : -1;
  }

  private void field(int from, int to) {
    parts.names.push();
    int i = parts.specifiers.specifiers(from, to);
    parts.declarators.list(i, to, false);
    parts.names.pop();
  }
}
