package org.hpyport.syntax.antlr;

import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * Tokens that are all there already: the runtime's own streams fetch them one by one, at a cost.
 */
final class ArrayTokenStream implements TokenStream {
  private final List<? extends Token> tokens;
  private final TokenSource source;
  private int at;

  /**
   * @param tokens the tokens in order, the last one being the end
   * @param source what error reports may ask for names
   */
  ArrayTokenStream(List<? extends Token> tokens, TokenSource source) {
    this.tokens = tokens;
    this.source = source;
  }

  @Override
  public Token LT(int k) {
    int index = k > 0 ? at + k - 1 : at + k;
    return tokens.get(Math.max(0, Math.min(index, tokens.size() - 1)));
  }

  @Override
  public int LA(int i) {
    return LT(i).getType();
  }

  @Override
  public void consume() {
    if (at >= tokens.size() - 1) {
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
    at = Math.min(index, tokens.size() - 1);
  }

  @Override
  public int size() {
    return tokens.size();
  }

  @Override
  public Token get(int index) {
    return tokens.get(index);
  }

  @Override
  public TokenSource getTokenSource() {
    return source;
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
    return source.getSourceName();
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
