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
  private static final int MAX_OPERATORS = 600;

  private final TokenList tokens;
  private final int[] index;
  private final int size;
  private final int[] match;
  private final int[] depth;
  private int deepest;
  private final ChainDepth chains = new ChainDepth();

  private View(TokenList tokens, int[] index, int size) {
    this.tokens = tokens;
    this.index = index;
    this.size = size;
    Brackets brackets = new Brackets(tokens, index, size);
    this.match = brackets.match();
    this.depth = brackets.depth();
    for (int d : depth) {
      deepest = Math.max(deepest, d);
    }
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

  /** The token of the {@code #include} that follows the position directly; -1 if none does. */
  int includeAfter(int i) {
    int next = token(i) + 1;
    boolean include =
        tokens.kind(Math.min(next, tokens.size() - 1)) == TokenKind.DIRECTIVE
            && tokens.text(next).replaceFirst("^(#|%:)\\s*", "").startsWith("include");
    return include ? next : -1;
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
   * nested deeper than {@code nesting} from {@code base} on, or chains of too many operators in
   * each other.
   */
  boolean isTooDeep(int from, int to, int base, int nesting) {
    if (deepest - base <= nesting && to - from <= MAX_OPERATORS / 2) {
      return false; // one token makes at most two operators
    }
    chains.restart();
    for (int i = from; i < Math.min(to, size); i++) {
      int level = depth[i] - base;
      if (level > nesting) {
        return true;
      }
      if (kind(i) == TokenKind.PUNCTUATOR) {
        count(text(i), i, Math.max(0, level));
        if (chains.deepest() > MAX_OPERATORS) {
          return true;
        }
      } else if (isWord(i) && is(i - 1, ")")) {
        chains.end(Math.max(0, level)); // a list of macro calls, not a chain
      }
    }
    return false;
  }

  private void count(String text, int i, int level) {
    if (isOpening(text)) {
      if (i > 0 && (isWord(i - 1) || is(i - 1, ")") || is(i - 1, "]"))) {
        chains.operator(level, text); // a call or an index, no grouping
      }
      chains.open(level);
    } else if (isClosing(text)) {
      chains.close(level);
    } else if (!endsChain(text)) {
      chains.operator(level, text);
    }
    if (endsChain(text)) {
      chains.end(level);
    }
  }

  private static boolean isOpening(String text) {
    return text.length() == 1 && "([{".indexOf(text.charAt(0)) >= 0;
  }

  private static boolean isClosing(String text) {
    return text.length() == 1 && ")]}".indexOf(text.charAt(0)) >= 0;
  }

  private static boolean endsChain(String text) {
    return text.equals(",") || text.equals(";") || text.equals("{") || text.equals("}");
  }
}
