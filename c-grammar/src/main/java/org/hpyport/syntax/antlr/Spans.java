package org.hpyport.syntax.antlr;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.hpyport.syntax.TokenList;
import org.hpyport.syntax.TokenSpan;

/**
 * Translates the grammar's tokens, whose start and stop are token indices, into spans and words.
 */
final class Spans {
  private final TokenList tokens;

  Spans(TokenList tokens) {
    this.tokens = tokens;
  }

  TokenSpan of(ParserRuleContext context) {
    int first = context.getStart().getStartIndex();
    Token stop = context.getStop();
    return new TokenSpan(first, Math.max(first, stop == null ? first : stop.getStopIndex()));
  }

  static TokenSpan of(Token token) {
    return new TokenSpan(token.getStartIndex(), token.getStopIndex());
  }

  static TokenSpan of(TerminalNode node) {
    return of(node.getSymbol());
  }

  static int first(TerminalNode node) {
    return node.getSymbol().getStartIndex();
  }

  static int last(TerminalNode node) {
    return node.getSymbol().getStopIndex();
  }

  /** The text of the first of the file's tokens under this one. */
  String word(TerminalNode node) {
    return tokens.text(first(node));
  }

  /** The name a token declares: of {@code MACRO(name)} the argument. */
  String name(TerminalNode node) {
    int first = first(node);
    int last = last(node);
    return last == first ? tokens.text(first) : tokens.text(Math.min(first + 2, last));
  }

  String word(Token token) {
    return tokens.text(token.getStartIndex());
  }

  static TokenSpan join(TokenSpan a, TokenSpan b) {
    return new TokenSpan(Math.min(a.first(), b.first()), Math.max(a.last(), b.last()));
  }
}
