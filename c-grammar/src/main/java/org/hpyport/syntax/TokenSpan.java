package org.hpyport.syntax;

/**
 * A run of tokens, both ends included.
 *
 * @param first index of the first token
 * @param last index of the last token, at least {@code first}
 */
public record TokenSpan(int first, int last) {
  public TokenSpan {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("bad token span " + first + ".." + last);
    }
  }

  /** The span of one token. */
  public static TokenSpan of(int token) {
    return new TokenSpan(token, token);
  }

  public boolean contains(int token) {
    return first <= token && token <= last;
  }

  public boolean contains(TokenSpan other) {
    return first <= other.first && other.last <= last;
  }
}
