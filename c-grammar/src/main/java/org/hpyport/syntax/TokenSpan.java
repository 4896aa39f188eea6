package org.hpyport.syntax;

import org.jspecify.annotations.Nullable;

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

  @Override
  public int hashCode() {
    return 31 * first + last;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TokenSpan span && first == span.first && last == span.last;
  }

  public boolean contains(int token) {
    return first <= token && token <= last;
  }

  public boolean contains(TokenSpan other) {
    return first <= other.first && other.last <= last;
  }
}
