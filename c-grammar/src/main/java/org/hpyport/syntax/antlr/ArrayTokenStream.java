package org.hpyport.syntax.antlr;

import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that are all there already: the runtime's own streams fetch them one by one, at a cost.
 */
final class ArrayTokenStream implements TokenStream {
  private final Token[] tokens;
  private int at;

  /**
   * @param tokens the tokens in order, the last one being the end
   */
  ArrayTokenStream(List<? extends Token> tokens) {
    this.tokens = tokens.toArray(new Token[0]);
  }

  @Override
  public Token LT(int k) {
    int index = k > 0 ? at + k - 1 : at + k;
    return tokens[Math.max(0, Math.min(index, tokens.length - 1))];
  }

  @Override
  public int LA(int i) {
    return LT(i).getType();
  }

  @Override
  public void consume() {
    if (at >= tokens.length - 1) {
      throw new IllegalStateException("cannot consume the end");
    }
    at++;
  }

  @Override
  public int index() {
    return at;
  }

  @Override
  public void seek(int index) {
    at = Math.min(index, tokens.length - 1);
  }

  @Override
  public int size() {
    return tokens.length;
  }

  @Override
  public Token get(int index) {
    return tokens[index];
  }

  @Override
  public @Nullable TokenSource getTokenSource() {
    return null;
  }

  /** Nothing is ever dropped, so there is nothing to mark. */
  @Override
  public int mark() {
    return 0;
  }

  @Override
  public void release(int marker) {
    // see mark()
  }

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }

  @Override
  public String getText(Interval interval) {
    return "";
  }

  @Override
  public String getText() {
    return "";
  }

  @Override
  public String getText(RuleContext context) {
    return "";
  }

  @Override
  public String getText(Token start, Token stop) {
    return "";
  }
}
