package org.hpyport.migration.body;

import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.ownership.LifetimeAction;
import org.hpyport.ownership.LifetimePlan;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;

/**
 * What becomes of the calls that count references: a retain falls away or duplicates a handle, a
 * release falls away or closes one.
 */
final class ReferenceCounts {
  private final BodyContext context;
  private final LifetimePlan plan;
  private final Placement placement;
  private final Surroundings surroundings;
  private final Builders builders;

  ReferenceCounts(
      BodyContext context,
      LifetimePlan plan,
      Placement placement,
      Surroundings surroundings,
      Builders builders) {
    this.context = context;
    this.plan = plan;
    this.placement = placement;
    this.surroundings = surroundings;
    this.builders = builders;
  }

  void dupAtRetain(LifetimeAction.DupAtRetain a) {
    String name = context.views.objectName(a.variable());
    context.edits.replaceAbsorbing(
        context.range(a.call()), name + context.ctx(" = HPy_Dup(ctx, ") + name + ")");
  }

  Template close(Variable v) {
    if (context.freshObjects.contains(v)) {
      return Template.text("free(" + v.name() + ");");
    }
    return Template.text(context.ctx("HPy_Close(ctx, ") + builders.closeName(v) + ");");
  }

  void dropRetain(Expression.Call call) {
    SyntaxNode parent = placement.parent(call);
    if (parent instanceof Statement.ExpressionStatement s) {
      drop(s);
    } else {
      context.edits.replace(
          context.range(call),
          Template.builder().hole(context.range(call.arguments().get(0))).build());
    }
  }

  void dropRelease(LifetimeAction.DropRelease a) {
    if (builders.isCancel(a.call())) {
      return;
    }
    if (a.clears()) {
      context.edits.replaceAbsorbing(context.range(a.call()), assigned(a.call()));
    } else if (placement.parent(a.call()) instanceof Statement.ExpressionStatement s) {
      drop(s);
    } else {
      context.refuse(a.call(), "a release inside an expression is not ported yet");
    }
  }

  /** Deletes a statement, and the {@code if} it is the only body of. */
  private void drop(Statement s) {
    Statement victim = s;
    if (!surroundings.has(s)
        && placement.parent(s) instanceof Statement.If outer
        && outer.elseBranch() == null
        && isPure(outer.condition())) {
      victim = outer;
    }
    if (placement.isInBlock(victim) && !surroundings.has(victim)) {
      context.edits.deleteStatement(context.range(victim));
    } else {
      context.edits.replaceAbsorbing(context.range(victim), ";");
    }
  }

  private static boolean isPure(Expression e) {
    boolean[] pure = {true};
    e.walk(
        n ->
            pure[0] &=
                !(n instanceof Expression.Call
                    || n instanceof Expression.Assignment
                    || (n instanceof Expression.Unary u && u.operator().matches("\\+\\+|--"))));
    return pure[0];
  }

  void closeAtRelease(LifetimeAction.CloseAtRelease a) {
    if (builders.isCancel(a.call())) {
      return;
    }
    String name = context.views.objectName(a.variable());
    context.edits.replaceAbsorbing(
        context.range(a.call()),
        context.freshObjects.contains(a.variable())
            ? "free(" + name + ")"
            : context.ctx("HPy_Close(ctx, ") + name + ")");
    Statement s = placement.statementOf(a.call());
    if (a.clears() && s != null) {
      surroundings.after(s, Template.builder().template(assigned(a.call())).text(";").build());
    }
  }

  /** Where the new value goes: not into the name that keeps the old one, if it has one. */
  private Template target(Expression.Call call) {
    Expression target = Words.bare(call.arguments().get(0));
    if (!plan.names(target)) {
      return Template.builder().hole(context.range(call.arguments().get(0))).build();
    }
    if (!(target instanceof Expression.Identifier)) {
      context.refuse(call, "what is replaced here is still used");
    }
    return Template.text(context.tree().text(target));
  }

  /** What {@code Py_CLEAR} and {@code Py_SETREF} write into their argument. */
  private Template assigned(Expression.Call call) {
    Template.Builder out = Template.builder().template(target(call)).text(" = ");
    return call.arguments().size() < 2
        ? out.text(context.freshObjects.holds(call.arguments().get(0)) ? "NULL" : "HPy_NULL")
            .build()
        : out.hole(context.range(call.arguments().get(1))).build();
  }
}
