package org.hpyport.syntax.antlr;

import org.hpyport.syntax.TokenList;

/** The adapters of one file, which call each other as the constructs nest. */
final class Adapters {
  final Spans spans;
  final ExpressionAdapter expressions;
  final DeclarationAdapter declarations;
  final StatementAdapter statements;

  Adapters(TokenList tokens) {
    this.spans = new Spans(tokens);
    this.expressions = new ExpressionAdapter(this);
    this.declarations = new DeclarationAdapter(this);
    this.statements = new StatementAdapter(this);
  }
}
