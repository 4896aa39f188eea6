package org.hpyport.syntax.antlr;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.hpyport.grammar.CDeclarations;
import org.hpyport.grammar.CDeclarationsBaseVisitor;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.TokenSpan;
import org.jspecify.annotations.Nullable;

/** Makes statement nodes. */
final class StatementAdapter extends CDeclarationsBaseVisitor<Statement> {
  private final Adapters adapters;
  private final Spans spans;

  StatementAdapter(Adapters adapters) {
    this.adapters = adapters;
    this.spans = adapters.spans;
  }

  private Statement adapt(ParseTree context) {
    Statement result = visit(context);
    if (result == null) {
      throw new IllegalStateException("no statement for " + context.getClass().getSimpleName());
    }
    return result;
  }

  private Expression expression(ParseTree context) {
    return adapters.expressions.adapt(context);
  }

  Statement.Compound compound(CDeclarations.CompoundContext c) {
    return new Statement.Compound(spans.of(c), statements(c.statement()));
  }

  @Override
  public Statement visitCompoundStatement(CDeclarations.CompoundStatementContext c) {
    return compound(c.compound());
  }

  @Override
  public Statement visitBracketsStatement(CDeclarations.BracketsStatementContext c) {
    return new Statement.Compound(spans.of(c), statements(c.statement()));
  }

  List<Statement> statements(List<CDeclarations.StatementContext> contexts) {
    List<Statement> items = new ArrayList<>();
    for (CDeclarations.StatementContext item : contexts) {
      items.add(adapt(item));
    }
    return items;
  }

  @Override
  public Statement visitEmptyStatement(CDeclarations.EmptyStatementContext c) {
    return new Statement.Empty(spans.of(c));
  }

  @Override
  public Statement visitExpressionStatement(CDeclarations.ExpressionStatementContext c) {
    return new Statement.ExpressionStatement(spans.of(c), expression(c.commaExpression()));
  }

  @Override
  public Statement visitAssertStatement(CDeclarations.AssertStatementContext c) {
    TokenSpan span = spans.of(c);
    return new Statement.DeclarationStatement(span, new ExternalDeclaration.Empty(span));
  }

  @Override
  public Statement visitDeclarationStatement(CDeclarations.DeclarationStatementContext c) {
    return new Statement.DeclarationStatement(
        spans.of(c), adapters.declarations.declaration(c.declaration()));
  }

  @Override
  public Statement visitFunctionStatement(CDeclarations.FunctionStatementContext c) {
    return new Statement.DeclarationStatement(
        spans.of(c), adapters.declarations.function(c.functionDefinition()));
  }

  @Override
  public Statement visitIfStatement(CDeclarations.IfStatementContext c) {
    Statement elseBranch = c.statement().size() > 1 ? adapt(c.statement(1)) : null;
    int last = spans.of(c).last();
    for (int i = c.elseIf().size() - 1; i >= 0; i--) {
      CDeclarations.ElseIfContext one = c.elseIf(i);
      TokenSpan span =
          new TokenSpan(
              Spans.last(one.ELSE_IF()),
              elseBranch == null ? spans.of(one).last() : elseBranch.span().last());
      elseBranch =
          new Statement.If(span, condition(one.condition()), adapt(one.statement()), elseBranch);
    }
    TokenSpan all = new TokenSpan(spans.of(c).first(), last);
    return new Statement.If(all, condition(c.condition()), adapt(c.statement(0)), elseBranch);
  }

  private Expression condition(CDeclarations.ConditionContext c) {
    return c.commaExpression() != null
        ? expression(c.commaExpression())
        : adapters.expressions.invocation(c.ID(), c.argumentList());
  }

  @Override
  public Statement visitWhileStatement(CDeclarations.WhileStatementContext c) {
    return new Statement.While(spans.of(c), condition(c.condition()), adapt(c.statement()));
  }

  @Override
  public Statement visitDoStatement(CDeclarations.DoStatementContext c) {
    return new Statement.DoWhile(
        spans.of(c), adapt(c.statement()), expression(c.commaExpression()));
  }

  @Override
  public Statement visitForStatement(CDeclarations.ForStatementContext c) {
    return new Statement.For(
        spans.of(c),
        forInit(c.forInit()),
        adapters.expressions.adaptOptional(c.test),
        adapters.expressions.adaptOptional(c.step),
        adapt(c.statement()));
  }

  private Statement forInit(CDeclarations.ForInitContext c) {
    TokenSpan span = spans.of(c);
    if (c.declaration() != null) {
      return new Statement.DeclarationStatement(
          span, adapters.declarations.declaration(c.declaration()));
    }
    return c.commaExpression() == null
        ? new Statement.Empty(span)
        : new Statement.ExpressionStatement(span, expression(c.commaExpression()));
  }

  @Override
  public Statement visitSwitchStatement(CDeclarations.SwitchStatementContext c) {
    return new Statement.Switch(spans.of(c), condition(c.condition()), adapt(c.statement()));
  }

  @Override
  public Statement visitCaseStatement(CDeclarations.CaseStatementContext c) {
    Statement body = labelled(c.labelled());
    return new Statement.Case(
        span(c.getStart().getStartIndex(), c.COLON(), body),
        expression(c.expression(0)),
        adapters.expressions.adaptOptional(c.expression(1)),
        body);
  }

  @Override
  public Statement visitDefaultStatement(CDeclarations.DefaultStatementContext c) {
    Statement body = labelled(c.labelled());
    return new Statement.Default(span(c.getStart().getStartIndex(), c.COLON(), body), body);
  }

  @Override
  public Statement visitLabelStatement(CDeclarations.LabelStatementContext c) {
    Statement body = labelled(c.labelled());
    return new Statement.Labeled(
        span(c.getStart().getStartIndex(), c.COLON(), body), spans.word(c.LABEL()), body);
  }

  private static TokenSpan span(int first, TerminalNode colon, @Nullable Statement body) {
    return new TokenSpan(first, body == null ? Spans.last(colon) : body.span().last());
  }

  private @Nullable Statement labelled(CDeclarations.LabelledContext c) {
    return c.statement() == null ? null : adapt(c.statement());
  }

  @Override
  public Statement visitGotoStatement(CDeclarations.GotoStatementContext c) {
    return new Statement.Goto(
        spans.of(c),
        c.ID() == null ? null : spans.word(c.ID()),
        adapters.expressions.adaptOptional(c.expression()));
  }

  @Override
  public Statement visitBreakStatement(CDeclarations.BreakStatementContext c) {
    return new Statement.Break(spans.of(c));
  }

  @Override
  public Statement visitContinueStatement(CDeclarations.ContinueStatementContext c) {
    return new Statement.Continue(spans.of(c));
  }

  @Override
  public Statement visitReturnStatement(CDeclarations.ReturnStatementContext c) {
    return new Statement.Return(
        spans.of(c), adapters.expressions.adaptOptional(c.commaExpression()));
  }

  @Override
  public Statement visitMacroStatement(CDeclarations.MacroStatementContext c) {
    TerminalNode name =
        c.STATEMENT_MACRO() != null ? c.STATEMENT_MACRO() : c.STATEMENT_MACRO_CALL();
    return new Statement.MacroStatement(
        spans.of(c), adapters.expressions.invocation(name, c.argumentList()));
  }

  /**
   * The statement a hidden {@code if} guards is invisible: an empty one at the end of the macro.
   */
  @Override
  public Statement visitHiddenIfStatement(CDeclarations.HiddenIfStatementContext c) {
    TerminalNode name = c.HIDDEN_IF() != null ? c.HIDDEN_IF() : c.HIDDEN_IF_CALL();
    Expression invocation = adapters.expressions.invocation(name, c.argumentList());
    Statement hidden = new Statement.Empty(TokenSpan.of(invocation.span().last()));
    return new Statement.MacroBlock(spans.of(c), invocation, hidden, adapt(c.statement()));
  }

  @Override
  public Statement visitMacroBlock(CDeclarations.MacroBlockContext c) {
    TerminalNode name = c.BLOCK_MACRO() != null ? c.BLOCK_MACRO() : c.BLOCK_MACRO_CALL();
    Statement elseBranch = c.statement().size() > 1 ? adapt(c.statement(1)) : null;
    return new Statement.MacroBlock(
        spans.of(c),
        adapters.expressions.invocation(name, c.argumentList()),
        adapt(c.statement(0)),
        elseBranch);
  }

  @Override
  public Statement visitAsmStatement(CDeclarations.AsmStatementContext c) {
    List<Expression> operands = new ArrayList<>();
    for (CDeclarations.CommaExpressionContext operand : c.commaExpression()) {
      operands.add(expression(operand));
    }
    return new Statement.Asm(spans.of(c), operands);
  }

  @Override
  public Statement visitOpaqueStatement(CDeclarations.OpaqueStatementContext c) {
    return new Statement.Opaque(spans.of(c));
  }
}
