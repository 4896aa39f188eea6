package org.hpyport.migration.body;

import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.ownership.LifetimeAction;
import org.hpyport.ownership.LifetimePlan;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** Loads of globals that keep objects, and stores to them. */
final class GlobalAccesses {
  private final BodyContext context;
  private final LifetimePlan plan;
  private final Placement placement;
  private final Surroundings surroundings;

  GlobalAccesses(
      BodyContext context, LifetimePlan plan, Placement placement, Surroundings surroundings) {
    this.context = context;
    this.plan = plan;
    this.placement = placement;
    this.surroundings = surroundings;
  }

  /** C copies a null pointer; loading what was never stored is an error under the CPython ABI. */
  void load(LifetimeAction.LoadGlobal a) {
    String load = context.ctx("HPyGlobal_Load(ctx, ") + a.global().name() + ")";
    if (context.isStaticType(a.global())) {
      context.edits.replaceAbsorbing(context.range(a.expression()), load);
      return;
    }
    SyntaxNode parent = placement.parent(a.expression());
    boolean copied =
        parent instanceof Expression.Assignment
            || !(parent instanceof Expression || parent instanceof Statement);
    String guarded = copied ? context.storedFlag(a.global()) + " ? " + load + " : HPy_NULL" : load;
    context.edits.replaceAbsorbing(context.range(a.expression()), guarded);
  }

  void store(LifetimeAction.StoreGlobal a) {
    String start = context.ctx("HPyGlobal_Store(ctx, &") + a.global().name() + ", ";
    if (a.write() instanceof Expression.Assignment x
        && !(placement.parent(x) instanceof Statement.ExpressionStatement)) {
      storeInside(a);
      return;
    }
    if (a.value() == null) {
      context.edits.replaceAbsorbing(context.range(a.write()), start + "HPy_NULL)");
    } else {
      context.edits.replace(
          context.range(a.write()), Template.around(start, context.range(a.value()), ")"));
    }
    rememberStore(a);
  }

  /** The value of the assignment is the value stored, whose handle a variable keeps. */
  private void storeInside(LifetimeAction.StoreGlobal a) {
    String value = a.value() == null ? null : temporaryName(a.value());
    if (a.value() == null || value == null) {
      context.refuse(a.write(), "a global is assigned inside an expression");
      return;
    }
    context.useHelper("hpp_set_global");
    String set = context.ctx("(hpp_set_global(ctx, &") + a.global().name() + ", ";
    String rest = ", &" + context.storedFlag(a.global()) + "), " + value + ")";
    context.edits.replace(
        context.range(a.write()), Template.around(set, context.range(a.value()), rest));
  }

  /** Keeps the flag that stands for the null test of the global, if the module has such a test. */
  private void rememberStore(LifetimeAction.StoreGlobal a) {
    Statement s = placement.statementOf(a.write());
    if (s == null || placement.parent(a.write()) != s) {
      context.refuse(a.write(), "a global is assigned inside an expression");
      return;
    }
    String flag = context.storedFlag(a.global());
    String value = "0";
    if (a.value() != null && !Words.isNull(a.value(), context.tree())) {
      String name = temporaryName(a.value());
      value = name == null ? "1" : "!HPy_IsNull(" + name + ")";
    }
    surroundings.after(s, Template.text(flag + " = " + value + ";"));
  }

  private @Nullable String temporaryName(Expression value) {
    for (LifetimeAction.NameTemporary t : plan.actions(LifetimeAction.NameTemporary.class)) {
      if (t.expression().equals(value) || t.expression().equals(Words.bare(value))) {
        return t.variable().name();
      }
    }
    Variable v = StructViews.variable(context.function, value);
    if (v == null || v.kind() == Variable.Kind.GLOBAL) {
      return null;
    }
    String packed = context.packed.name(v);
    return packed == null ? context.views.objectName(v) : packed;
  }
}
