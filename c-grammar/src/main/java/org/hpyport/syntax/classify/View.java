package org.hpyport.syntax.classify;

import java.util.Arrays;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;

/**
 * The active tokens of one world without directives, with matched brackets. Positions in a view are
 * not token indices: {@link #token} gives those. Past the end every position reads as the end
 * token.
 */
public final class View {
  private static final int MAX_OPERATORS = 400;

  private final TokenList tokens;
  private final int[] index;
  private final int size;
  private final int[] match;
  private final int[] depth;
  private int deepest;
  private int longestChain;

  private View(TokenList tokens, int[] index, int size) {
    this.tokens = tokens;
    this.index = index;
    this.size = size;
    Brackets brackets = new Brackets(tokens, index, size);
    this.match = brackets.match();
    this.depth = brackets.depth();
    measure();
  }

  /** The view of the tokens that {@code active} marks. */
  public static View of(TokenList tokens, boolean[] active) {
    return of(tokens, active, 0, tokens.size());
  }

  /** The same, of the tokens {@code from} to {@code to} only, the latter not included. */
  public static View of(TokenList tokens, boolean[] active, int from, int to) {
    int[] index = new int[to - from];
    int size = 0;
    for (int i = from; i < to; i++) {
      TokenKind kind = tokens.kind(i);
      if (active[i] && kind != TokenKind.DIRECTIVE && kind != TokenKind.END) {
        index[size++] = i;
      }
    }
    return new View(tokens, Arrays.copyOf(index, size), size);
  }

  private void measure() {
    int operators = 0;
    for (int i = 0; i < size; i++) {
      deepest = Math.max(deepest, depth[i]);
      operators = operatorsUpTo(i, operators);
      longestChain = Math.max(longestChain, operators);
    }
  }

  public int size() {
    return size;
  }

  public TokenList tokens() {
    return tokens;
  }

  /** The index in the token list of the token at {@code i}. */
  public int token(int i) {
    return i < size ? index[i] : tokens.size() - 1;
  }

  public String text(int i) {
    return i >= 0 && i < size ? tokens.text(index[i]) : "";
  }

  public boolean is(int i, String text) {
    return text(i).equals(text);
  }

  public TokenKind kind(int i) {
    return i >= 0 && i < size ? tokens.kind(index[i]) : TokenKind.END;
  }

  public boolean isWord(int i) {
    return kind(i) == TokenKind.IDENTIFIER;
  }

  public boolean isKeyword(int i) {
    return kind(i) == TokenKind.KEYWORD;
  }

  public boolean startsLine(int i) {
    return i >= size || tokens.startsLine(index[i]);
  }

  /** Whether the token stands in the first column. */
  public boolean inFirstColumn(int i) {
    return i < size && startsLine(i) && tokens.file().lines().column(tokens.start(index[i])) == 1;
  }

  /** The position of the bracket that pairs with the one at {@code i}; -1 if there is none. */
  public int match(int i) {
    return i >= 0 && i < size ? match[i] : -1;
  }

  /** How many brackets are open before {@code i}. */
  public int depth(int i) {
    return i < size ? depth[i] : 0;
  }

  /**
   * The position after the bracket group that opens at {@code i}, or {@code i + 1} if none does.
   */
  public int skip(int i) {
    return i < size && match[i] > i ? match[i] + 1 : i + 1;
  }

  /**
   * The first position in {@code from..to} outside brackets that holds {@code text}, or {@code to}.
   */
  public int find(String text, int from, int to) {
    int i = from;
    while (i < to && !is(i, text)) {
      i = skip(i);
    }
    return Math.min(i, to);
  }

  /**
   * Whether a tree of the tokens {@code from} to {@code to} would be too deep to walk: brackets
   * nested deeper than {@code nesting} from {@code base} on, or chains of too many operators.
   */
  boolean isTooDeep(int from, int to, int base, int nesting) {
    if (deepest - base <= nesting && longestChain <= MAX_OPERATORS) {
      return false;
    }
    int operators = 0;
    for (int i = from; i < Math.min(to, size); i++) {
      operators = operatorsUpTo(i, operators);
      if (depth[i] - base > nesting || operators > MAX_OPERATORS) {
        return true;
      }
    }
    return false;
  }

  /** The length of the chain of operators that reaches {@code i}, where {@code before} led to it. */
  private int operatorsUpTo(int i, int before) {
    if (kind(i) == TokenKind.PUNCTUATOR) {
      return endsChain(text(i)) ? 0 : before + 1;
    }
    // After a closing parenthesis a word begins another macro call of a list: no chain.
    return isWord(i) && is(i - 1, ")") ? 0 : before;
  }

  private static boolean endsChain(String text) {
    return text.equals(",") || text.equals(";") || text.equals("{") || text.equals("}");
  }
}
