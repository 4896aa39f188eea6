package org.hpyport.syntax.lower;

import java.util.List;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;
import org.hpyport.syntax.TokenSpan;

/** A sequence of lowered tokens as a token list of its own, and the way back to the file's. */
public final class LoweredTokens {
  private final List<LoweredToken> tokens;
  private final TokenList list;
  private final int fileEnd;
  private final int[] lockedBefore;
  private final boolean sorted;

  /**
   * @param file the tokens of the file
   * @param tokens the sequence, without an end token
   */
  public LoweredTokens(TokenList file, List<LoweredToken> tokens) {
    this.tokens = List.copyOf(tokens);
    this.fileEnd = file.size() - 1;
    int size = tokens.size();
    TokenKind[] kinds = new TokenKind[size + 1];
    String[] words = new String[size + 1];
    int[] starts = new int[size + 1];
    int[] ends = new int[size + 1];
    boolean[] lines = new boolean[size + 1];
    lockedBefore = new int[size + 1];
    boolean ascending = true;
    for (int i = 0; i < size; i++) {
      LoweredToken token = tokens.get(i);
      kinds[i] = token.kind();
      words[i] = token.text();
      starts[i] = file.start(token.first());
      ends[i] = file.end(token.last());
      lines[i] = token.startsLine();
      lockedBefore[i + 1] = lockedBefore[i] + (token.locked() ? 1 : 0);
      ascending &= i == 0 || tokens.get(i - 1).last() <= token.first();
    }
    kinds[size] = TokenKind.END;
    words[size] = "";
    starts[size] = size == 0 ? 0 : ends[size - 1];
    ends[size] = starts[size];
    lines[size] = true;
    sorted = ascending;
    list = new TokenList(file.file(), kinds, starts, ends, lines, words);
  }

  /**
   * What the grammar reads. Its offsets are those of the file and need not ascend; two tokens may
   * have the same.
   */
  public TokenList list() {
    return list;
  }

  /** The tokens in order. */
  public List<LoweredToken> tokens() {
    return tokens;
  }

  /** The file's token for a token of the list. */
  int first(int token) {
    return token < tokens.size() ? tokens.get(token).first() : fileEnd();
  }

  private int fileEnd() {
    return tokens.isEmpty() ? fileEnd : tokens.get(tokens.size() - 1).last();
  }

  /** Whether the span holds a token whose text stands elsewhere. */
  boolean isLocked(TokenSpan span) {
    int from = Math.min(span.first(), tokens.size());
    int to = Math.min(span.last() + 1, tokens.size());
    return lockedBefore[to] > lockedBefore[from];
  }

  /**
   * The file's tokens for a span of the list: all that any of its tokens stands for, and so the
   * whole use of a macro if only a part of its body lies in the span.
   */
  public TokenSpan span(TokenSpan span) {
    int last = Math.min(span.last(), tokens.size() - 1);
    if (span.first() > last) {
      return TokenSpan.of(first(span.first()));
    }
    if (sorted && !isLocked(span)) {
      return new TokenSpan(tokens.get(span.first()).first(), tokens.get(last).last());
    }
    int from = Integer.MAX_VALUE;
    int to = 0;
    for (int i = span.first(); i <= last; i++) {
      from = Math.min(from, tokens.get(i).first());
      to = Math.max(to, tokens.get(i).last());
    }
    return new TokenSpan(from, to);
  }

  /** Whether the file's tokens for a span stand for nothing outside it. */
  boolean isWhole(TokenSpan span) {
    TokenSpan own = span(span);
    int before = span.first() - 1;
    int after = span.last() + 1;
    boolean starts = before < 0 || tokens.get(before).last() < own.first();
    boolean ends = after >= tokens.size() || tokens.get(after).first() > own.last();
    return starts && ends;
  }

  /** The text of a span, with blanks only where two words would run together. */
  String text(TokenSpan span) {
    StringBuilder text = new StringBuilder();
    for (int i = span.first(); i <= Math.min(span.last(), tokens.size() - 1); i++) {
      String next = tokens.get(i).text();
      boolean apart =
          text.length() > 0
              && !next.isEmpty()
              && isWord(text.charAt(text.length() - 1))
              && isWord(next.charAt(0));
      text.append(apart ? " " : "").append(next);
    }
    return text.toString();
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
