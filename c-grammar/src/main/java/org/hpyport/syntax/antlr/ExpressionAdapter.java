package org.hpyport.syntax.antlr;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.hpyport.grammar.CDeclarations;
import org.hpyport.grammar.CDeclarationsBaseVisitor;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Expression.Designator;
import org.hpyport.syntax.Expression.Initializer;
import org.hpyport.syntax.Expression.InitializerList;
import org.hpyport.syntax.TokenSpan;
import org.hpyport.syntax.TypeName;
import org.jspecify.annotations.Nullable;

/** Makes expression nodes. */
final class ExpressionAdapter extends CDeclarationsBaseVisitor<Expression> {
  private final Adapters adapters;
  private final Spans spans;

  ExpressionAdapter(Adapters adapters) {
    this.adapters = adapters;
    this.spans = adapters.spans;
  }

  Expression adapt(ParseTree context) {
    Expression result = visit(context);
    if (result == null) {
      throw new IllegalStateException("no expression for " + context.getClass().getSimpleName());
    }
    return result;
  }

  @Nullable Expression adaptOptional(@Nullable ParseTree context) {
    return context == null ? null : adapt(context);
  }

  @Override
  public Expression visitCommaExpression(CDeclarations.CommaExpressionContext c) {
    Expression left = adapt(c.getChild(0));
    for (int i = 1; i + 1 < c.getChildCount(); i += 2) {
      int comma = Spans.first((TerminalNode) c.getChild(i));
      Expression right = adapt(c.getChild(i + 1));
      left = new Expression.Binary(Spans.join(left.span(), right.span()), ",", comma, left, right);
    }
    return left;
  }

  @Override
  public Expression visitPrimaryExpression(CDeclarations.PrimaryExpressionContext c) {
    return adapt(c.primary());
  }

  @Override
  public Expression visitIndexExpression(CDeclarations.IndexExpressionContext c) {
    return new Expression.Index(spans.of(c), adapt(c.expression()), adapt(c.commaExpression()));
  }

  @Override
  public Expression visitCallExpression(CDeclarations.CallExpressionContext c) {
    return call(spans.of(c), adapt(c.expression()), c.argumentList());
  }

  Expression.Call call(TokenSpan span, Expression callee, CDeclarations.ArgumentListContext list) {
    List<Expression> arguments = new ArrayList<>();
    for (CDeclarations.ArgumentContext argument : list.argument()) {
      arguments.add(adapt(argument));
    }
    return new Expression.Call(span, callee, Spans.first(list.LPAREN()), arguments);
  }

  /** The use of a macro: its name, or its call if there is a list. */
  Expression invocation(TerminalNode name, CDeclarations.@Nullable ArgumentListContext list) {
    Expression.Identifier callee = new Expression.Identifier(Spans.of(name), spans.word(name));
    return list == null ? callee : call(Spans.join(Spans.of(name), spans.of(list)), callee, list);
  }

  @Override
  public Expression visitMemberExpression(CDeclarations.MemberExpressionContext c) {
    boolean arrow = c.ARROW() != null;
    return new Expression.Member(spans.of(c), adapt(c.expression()), arrow, spans.word(c.ID()));
  }

  @Override
  public Expression visitPostfixExpression(CDeclarations.PostfixExpressionContext c) {
    return new Expression.Unary(spans.of(c), spans.word(c.STEP()), adapt(c.expression()), true);
  }

  @Override
  public Expression visitPrefixExpression(CDeclarations.PrefixExpressionContext c) {
    return new Expression.Unary(
        spans.of(c), spans.word(c.getStart()), adapt(c.expression()), false);
  }

  @Override
  public Expression visitSizeofExpression(CDeclarations.SizeofExpressionContext c) {
    return new Expression.SizeofExpression(spans.of(c), adapt(c.expression()));
  }

  @Override
  public Expression visitCastExpression(CDeclarations.CastExpressionContext c) {
    return new Expression.Cast(
        spans.of(c), adapters.declarations.typeName(c.typeName()), adapt(c.expression()));
  }

  @Override
  public Expression visitBinaryExpression(CDeclarations.BinaryExpressionContext c) {
    // Chains such as a + b + c … nest on the left as deep as they are long: go down without
    // recursion.
    List<CDeclarations.BinaryExpressionContext> chain = new ArrayList<>();
    CDeclarations.ExpressionContext leftmost = c;
    while (leftmost instanceof CDeclarations.BinaryExpressionContext binary) {
      chain.add(binary);
      leftmost = binary.expression(0);
    }
    Expression left = adapt(leftmost);
    for (int i = chain.size() - 1; i >= 0; i--) {
      CDeclarations.BinaryExpressionContext binary = chain.get(i);
      Token operator = ((TerminalNode) binary.getChild(1)).getSymbol();
      Expression right = adapt(binary.expression(1));
      left =
          new Expression.Binary(
              spans.of(binary), spans.word(operator), operator.getStartIndex(), left, right);
    }
    return left;
  }

  @Override
  public Expression visitConditionalExpression(CDeclarations.ConditionalExpressionContext c) {
    return new Expression.Conditional(
        spans.of(c),
        adapt(c.expression(0)),
        adaptOptional(c.commaExpression()),
        adapt(c.expression(1)));
  }

  @Override
  public Expression visitAssignmentExpression(CDeclarations.AssignmentExpressionContext c) {
    Token operator = ((TerminalNode) c.getChild(1)).getSymbol();
    return new Expression.Assignment(
        spans.of(c),
        spans.word(operator),
        operator.getStartIndex(),
        adapt(c.expression(0)),
        adapt(c.expression(1)));
  }

  @Override
  public Expression visitIdentifier(CDeclarations.IdentifierContext c) {
    return new Expression.Identifier(spans.of(c), spans.word(c.ID()));
  }

  @Override
  public Expression visitNumber(CDeclarations.NumberContext c) {
    return new Expression.NumberLiteral(spans.of(c));
  }

  @Override
  public Expression visitCharacter(CDeclarations.CharacterContext c) {
    return new Expression.CharacterLiteral(spans.of(c));
  }

  @Override
  public Expression visitString(CDeclarations.StringContext c) {
    List<Integer> parts = new ArrayList<>();
    for (ParseTree child : c.children) {
      parts.add(Spans.first((TerminalNode) child));
    }
    return new Expression.StringLiteral(spans.of(c), parts);
  }

  @Override
  public Expression visitParenthesized(CDeclarations.ParenthesizedContext c) {
    return new Expression.Parenthesized(spans.of(c), adapt(c.commaExpression()));
  }

  @Override
  public Expression visitStatementExpression(CDeclarations.StatementExpressionContext c) {
    return new Expression.StatementExpression(
        spans.of(c), adapters.statements.compound(c.compound()));
  }

  @Override
  public Expression visitSizeofType(CDeclarations.SizeofTypeContext c) {
    return new Expression.SizeofType(spans.of(c), adapters.declarations.typeName(c.typeName()));
  }

  @Override
  public Expression visitCompoundLiteral(CDeclarations.CompoundLiteralContext c) {
    return new Expression.CompoundLiteral(
        spans.of(c),
        adapters.declarations.typeName(c.typeName()),
        visitInitializerList(c.initializerList()));
  }

  @Override
  public Expression visitGenericSelection(CDeclarations.GenericSelectionContext c) {
    List<Expression.Association> associations = new ArrayList<>();
    for (CDeclarations.AssociationContext one : c.association()) {
      TypeName type =
          one.typeName() == null ? null : adapters.declarations.typeName(one.typeName());
      associations.add(new Expression.Association(spans.of(one), type, adapt(one.expression())));
    }
    return new Expression.GenericSelection(spans.of(c), adapt(c.expression()), associations);
  }

  @Override
  public Expression visitOpaqueExpression(CDeclarations.OpaqueExpressionContext c) {
    return new Expression.Opaque(spans.of(c));
  }

  @Override
  public Expression visitExpressionArgument(CDeclarations.ExpressionArgumentContext c) {
    return adapt(c.expression());
  }

  @Override
  public Expression visitTypeArgument(CDeclarations.TypeArgumentContext c) {
    return new Expression.TypeArgument(spans.of(c), adapters.declarations.typeName(c.typeName()));
  }

  @Override
  public Expression visitListArgument(CDeclarations.ListArgumentContext c) {
    return visitInitializerList(c.initializerList());
  }

  /**
   * {@code .doc = "x"} as a macro argument: an assignment whose target is the opaque {@code .doc}.
   */
  @Override
  public Expression visitDesignatedArgument(CDeclarations.DesignatedArgumentContext c) {
    TokenSpan target = Spans.join(Spans.of(c.DOT()), Spans.of(c.ID()));
    return new Expression.Assignment(
        spans.of(c),
        "=",
        Spans.first(c.ASSIGN()),
        new Expression.Opaque(target),
        adapt(c.initial()));
  }

  @Override
  public Expression visitStatementsArgument(CDeclarations.StatementsArgumentContext c) {
    return new Expression.StatementsArgument(
        spans.of(c), adapters.statements.statements(c.statement()));
  }

  @Override
  public Expression visitInitial(CDeclarations.InitialContext c) {
    return c.expression() != null
        ? adapt(c.expression())
        : visitInitializerList(c.initializerList());
  }

  @Override
  public InitializerList visitInitializerList(CDeclarations.InitializerListContext c) {
    List<Initializer> items = new ArrayList<>();
    for (CDeclarations.InitializerContext item : c.initializer()) {
      List<Designator> designators = new ArrayList<>();
      if (item.FIELD() != null) {
        designators.add(
            new Designator(Spans.of(item.FIELD()), spans.word(item.FIELD()), null, null));
      }
      for (CDeclarations.DesignatorContext designator : item.designator()) {
        designators.add(designator(designator));
      }
      items.add(new Initializer(spans.of(item), designators, adapt(item.initial())));
    }
    return new InitializerList(spans.of(c), items);
  }

  private Designator designator(CDeclarations.DesignatorContext c) {
    if (c.ID() != null) {
      return new Designator(spans.of(c), spans.word(c.ID()), null, null);
    }
    return new Designator(
        spans.of(c), null, adapt(c.expression(0)), adaptOptional(c.expression(1)));
  }
}
