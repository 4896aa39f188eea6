package org.hpyport.syntax.macro;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;
import org.hpyport.syntax.classify.KeywordClasses;
import org.hpyport.syntax.lower.LoweredToken;
import org.jspecify.annotations.Nullable;

/** One use of a macro: its body with the arguments in the places of the parameters. */
final class Substitution {
  /** Tokens that stand in the body; {@code argument} if they are an argument yet to be expanded. */
  record Part(List<LoweredToken> tokens, boolean argument) {}

  private static final Set<String> PUNCTUATORS =
      Set.of(
          "->", "++", "--", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||", "*=", "/=", "%=", "+=",
          "-=", "&=", "^=", "|=", "<<=", ">>=", "...");

  private final List<String> parameters;
  private final List<List<LoweredToken>> arguments;
  private final boolean variadic;
  private final TokenList body;
  private final int from;
  private final int to;
  private final int first;
  private final int last;
  private final List<Part> parts = new ArrayList<>();

  /**
   * @param first the file's first token of the use
   * @param last its last one
   */
  Substitution(
      MacroDefinition macro,
      MacroBody body,
      List<List<LoweredToken>> arguments,
      int first,
      int last) {
    this.parameters = macro.parameters() == null ? List.of() : macro.parameters();
    this.variadic = body.isVariadic();
    this.arguments = arguments;
    this.body = body.tokens();
    this.from = body.from();
    this.to = body.to();
    this.first = first;
    this.last = last;
  }

  List<Part> parts() {
    int i = from;
    while (i < to) {
      i = part(i);
    }
    return parts;
  }

  private int part(int i) {
    List<LoweredToken> argument = argument(body.text(i));
    if (body.is(i, "##") && i + 1 < to && !parts.isEmpty()) {
      return paste(i + 1);
    }
    if (body.is(i, "#") && i + 1 < to && argument(body.text(i + 1)) != null) {
      parts.add(new Part(List.of(stringized(i + 1)), false));
      return i + 2;
    }
    if (body.is(i, "__VA_OPT__") && body.is(i + 1, "(")) {
      return optional(i + 1);
    }
    boolean pasted = i + 1 < to && body.is(i + 1, "##");
    if (argument != null) {
      parts.add(new Part(argument, !pasted));
    } else {
      parts.add(new Part(List.of(ofBody(body.kind(i), body.text(i), i)), false));
    }
    return i + 1;
  }

  /** {@code __VA_OPT__(…)}: its content if there are variable arguments. */
  private int optional(int open) {
    int close = open;
    for (int depth = 0; close < to; close++) {
      depth += body.is(close, "(") ? 1 : body.is(close, ")") ? -1 : 0;
      if (depth == 0) {
        break;
      }
    }
    List<LoweredToken> variable = variadic ? argument(parameters.get(parameters.size() - 1)) : null;
    if (variable != null && !variable.isEmpty()) {
      int i = open + 1;
      while (i < close) {
        i = part(i);
      }
    }
    return Math.min(close + 1, to);
  }

  /** The argument for a parameter; {@code null} if the word is none. */
  private @Nullable List<LoweredToken> argument(String word) {
    int index = parameters.indexOf(word);
    if (index < 0) {
      return null;
    }
    if (variadic && index == parameters.size() - 1) {
      return rest(index);
    }
    return index < arguments.size() ? arguments.get(index) : List.of();
  }

  /** The variable arguments with the commas between them. */
  private List<LoweredToken> rest(int index) {
    List<LoweredToken> rest = new ArrayList<>();
    for (int i = index; i < arguments.size(); i++) {
      if (i > index) {
        rest.add(ofBody(TokenKind.PUNCTUATOR, ",", from));
      }
      rest.addAll(arguments.get(i));
    }
    return rest;
  }

  private LoweredToken ofBody(TokenKind kind, String text, int token) {
    return new LoweredToken(kind, text, body.startsLine(token), first, last, true);
  }

  private LoweredToken stringized(int parameter) {
    StringBuilder text = new StringBuilder("\"");
    List<LoweredToken> argument = argument(body.text(parameter));
    for (LoweredToken token : argument == null ? List.<LoweredToken>of() : argument) {
      if (text.length() > 1) {
        text.append(' ');
      }
      boolean literal = token.kind() == TokenKind.STRING || token.kind() == TokenKind.CHARACTER;
      text.append(
          literal ? token.text().replace("\\", "\\\\").replace("\"", "\\\"") : token.text());
    }
    return ofBody(TokenKind.STRING, text.append('"').toString(), parameter);
  }

  /** Joins the last token so far with the first of what stands at {@code right}. */
  private int paste(int right) {
    int next = right + 1;
    List<LoweredToken> operand = argument(body.text(right));
    if (body.is(right, "#") && next < to && argument(body.text(next)) != null) {
      operand = List.of(stringized(next++));
    } else if (operand == null) {
      operand = List.of(ofBody(body.kind(right), body.text(right), right));
    }
    List<LoweredToken> left = parts.get(parts.size() - 1).tokens();
    boolean variable = variadic && body.is(right, parameters.get(parameters.size() - 1));
    boolean comma = left.size() == 1 && left.get(0).text().equals(",");
    if (variable && comma) {
      // GNU: the comma goes if there are no variable arguments.
      if (operand.isEmpty()) {
        parts.remove(parts.size() - 1);
      } else {
        parts.add(new Part(operand, true));
      }
      return next;
    }
    List<LoweredToken> joined = new ArrayList<>(left);
    if (joined.isEmpty() || operand.isEmpty()) {
      joined.addAll(operand);
    } else {
      LoweredToken end = joined.remove(joined.size() - 1);
      joined.add(ofText(end.text() + operand.get(0).text(), right));
      joined.addAll(operand.subList(1, operand.size()));
    }
    parts.set(parts.size() - 1, new Part(joined, false));
    return next;
  }

  private LoweredToken ofText(String text, int token) {
    char c = text.isEmpty() ? ' ' : text.charAt(0);
    TokenKind kind = TokenKind.UNKNOWN;
    if (text.endsWith("\"")) {
      kind = TokenKind.STRING;
    } else if (text.endsWith("'")) {
      kind = TokenKind.CHARACTER;
    } else if (Character.isLetter(c) || c == '_' || c == '$' || c == '@' || c >= 0x80) {
      kind = KeywordClasses.isKeyword(text) ? TokenKind.KEYWORD : TokenKind.IDENTIFIER;
    } else if (Character.isDigit(c)) {
      kind = TokenKind.NUMBER;
    } else if (PUNCTUATORS.contains(text)) {
      kind = TokenKind.PUNCTUATOR;
    }
    return ofBody(kind, text, token);
  }
}
