package org.hpyport.cfg;

import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** Expression statements, among them macros that return and calls that never come back. */
final class ExpressionFlow {
  private final CfgBuilder builder;
  private final FlowGraphParts parts;
  private final MacroEffects effects;

  ExpressionFlow(CfgBuilder builder, FlowGraphParts parts, MacroEffects effects) {
    this.builder = builder;
    this.parts = parts;
    this.effects = effects;
  }

  Ends statement(Statement s, Expression e, Ends in) {
    String name = name(e);
    MacroEffects.Flow flow = name == null ? MacroEffects.Flow.CONTINUES : effects.flow(name);
    if (flow == MacroEffects.Flow.RETURNS || flow == MacroEffects.Flow.MAY_RETURN) {
      Ends node = parts.add(id -> new CfgNode.Return(id, s, e), in);
      parts.returns(node);
      return flow == MacroEffects.Flow.RETURNS ? Ends.NONE : node;
    }
    Expression.StatementsArgument given = Expression.StatementsArgument.onlyOneOf(e);
    MacroEffects.Given fate =
        given == null || name == null ? MacroEffects.Given.HIDDEN : effects.given(name);
    if (given != null && fate != MacroEffects.Given.HIDDEN) {
      return fate == MacroEffects.Given.RUNS ? builder.statements(given.statements(), in) : in;
    }
    if (hidden(e) != null) {
      return unknown(s, e, in);
    }
    Ends node = parts.add(id -> new CfgNode.Evaluate(id, s, e, CfgNode.Position.STATEMENT), in);
    return flow == MacroEffects.Flow.STOPS ? Ends.NONE : node;
  }

  Ends unknown(Statement s, Expression e, Ends in) {
    String reason = hidden(e);
    return parts.add(id -> new CfgNode.Unknown(id, s, reason == null ? "hidden flow" : reason), in);
  }

  /** Why the flow through an expression is not known; {@code null} if it is. */
  @Nullable String hidden(Expression e) {
    String[] found = {null};
    e.walk(node -> found[0] = found[0] != null ? found[0] : hidden(node));
    return found[0];
  }

  private @Nullable String hidden(SyntaxNode node) {
    if (node instanceof Expression.StatementsArgument) {
      return "statements as an argument of a macro";
    }
    if (node instanceof Expression.StatementExpression) {
      return "a statement inside an expression";
    }
    if (node instanceof Expression.GenericSelection) {
      return "a selection by type";
    }
    if (node instanceof Expression.Opaque || node instanceof Statement.Opaque) {
      return "tokens that were not understood";
    }
    if (node instanceof Expression.Identifier id) {
      return effects.reason(id.name());
    }
    return node instanceof Expression.Unary u && u.operator().equals("&&")
        ? "the address of a label"
        : null;
  }

  private static @Nullable String name(Expression e) {
    return e instanceof Expression.Call c
        ? c.calleeName()
        : e instanceof Expression.Identifier id ? id.name() : null;
  }
}
