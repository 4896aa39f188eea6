package org.hpyport.syntax.macro;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;

/**
 * A macro's body as a list of tokens that parses: the operands of {@code ##} are one word, {@code
 * #x} is a string literal (C11 sections 6.10.3.2 and 6.10.3.3). Every token keeps its place in the
 * file; an operand of {@code ##} has no place of its own.
 */
final class FragmentTokens {
  private final TokenList body;
  private final List<String> parameters;
  private final List<TokenKind> kinds = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private final List<Boolean> startsLine = new ArrayList<>();

  private FragmentTokens(TokenList body, List<String> parameters) {
    this.body = body;
    this.parameters = parameters;
  }

  /**
   * The tokens of a body.
   *
   * @param parameters the macro's parameters; empty if it is object-like
   * @param semicolon whether to put an empty {@code ;} at the end
   */
  static TokenList of(MacroBody body, List<String> parameters, boolean semicolon) {
    FragmentTokens made = new FragmentTokens(body.tokens(), parameters);
    for (int i = body.from(); i < body.to(); i++) {
      i = made.token(i, body.to());
    }
    int end = body.tokens().start(body.to());
    if (semicolon) {
      made.add(TokenKind.PUNCTUATOR, ";", end, end, false);
    }
    made.add(TokenKind.END, "", end, end, true);
    return made.toList();
  }

  /** Takes the token at {@code i}; gives the last one it used. */
  private int token(int i, int to) {
    String text = body.text(i);
    boolean stringizes = text.equals("#") && i + 1 < to && parameters.contains(body.text(i + 1));
    boolean pastes = text.equals("##") && i + 1 < to && !words.isEmpty();
    if (pastes) {
      return paste(i + 1, to);
    }
    if (stringizes) {
      String literal = "#" + body.text(i + 1);
      add(TokenKind.STRING, literal, body.start(i), body.end(i + 1), body.startsLine(i));
      return i + 1;
    }
    add(body.kind(i), text, body.start(i), body.end(i), body.startsLine(i));
    return i;
  }

  private int paste(int right, int to) {
    int last = words.size() - 1;
    String left = words.get(last);
    if (left.equals(",")) {
      return token(right, to); // GNU: the comma goes with an empty argument list
    }
    int end = body.is(right, "#") && right + 1 < to ? right + 1 : right;
    String text = left + "##" + body.text(end);
    TokenKind kind = kinds.get(last);
    boolean string = end > right || body.kind(right) == TokenKind.STRING;
    if (string) {
      kinds.set(last, TokenKind.STRING);
    } else if (kind == TokenKind.PUNCTUATOR && body.kind(right) == TokenKind.PUNCTUATOR) {
      text = left + body.text(right);
    } else if (kind == TokenKind.KEYWORD || kind == TokenKind.PUNCTUATOR) {
      kinds.set(last, TokenKind.IDENTIFIER);
    }
    words.set(last, text);
    ends.set(last, body.end(end));
    return end;
  }

  private void add(TokenKind kind, String word, int start, int end, boolean first) {
    kinds.add(kind);
    words.add(word);
    starts.add(start);
    ends.add(end);
    startsLine.add(first);
  }

  private TokenList toList() {
    int size = kinds.size();
    boolean[] lines = new boolean[size];
    for (int i = 0; i < size; i++) {
      lines[i] = i == 0 || startsLine.get(i);
    }
    return new TokenList(
        body.file(),
        kinds.toArray(TokenKind[]::new),
        starts.stream().mapToInt(i -> i).toArray(),
        ends.stream().mapToInt(i -> i).toArray(),
        lines,
        words.toArray(String[]::new));
  }
}
