package org.hpyport.migration.body;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hpyport.model.Variable;
import org.hpyport.ownership.LifetimeAction;
import org.hpyport.ownership.LifetimePlan;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;

/**
 * Writes fresh tuples and lists as builders (HPy 0.9 API reference, "Building tuples and lists"): a
 * builder is never null, and each is either built or cancelled.
 */
final class Builders {
  private final BodyContext context;
  private final LifetimePlan plan;
  private final Placement placement;
  private final Surroundings surroundings;
  private final Map<LifetimeAction.Builder, String> names = new HashMap<>();
  private final Map<Expression.Call, LifetimeAction.Builder> sets = new HashMap<>();
  private final Map<Expression.Call, LifetimeAction.Builder> creations = new HashMap<>();
  private final Set<Expression.Call> cancels = new HashSet<>();

  Builders(
      BodyContext context,
      LifetimePlan plan,
      Placement placement,
      Surroundings surroundings,
      Names fresh) {
    this.context = context;
    this.plan = plan;
    this.placement = placement;
    this.surroundings = surroundings;
    for (LifetimeAction.Builder b : plan.actions(LifetimeAction.Builder.class)) {
      names.put(b, fresh.fresh(b.variable().name() + "_builder"));
      creations.put(b.creation(), b);
      b.setCalls().forEach(c -> sets.put(c, b));
      cancels.addAll(b.cancels());
    }
  }

  boolean isCancel(Expression.Call call) {
    return cancels.contains(call);
  }

  /** The name under which the object of {@code v} is closed. */
  String closeName(Variable v) {
    return context.views.objectName(v);
  }

  /** Takes over the calls that create and fill a builder. */
  boolean port(Expression.Call call, ExpressionPorter expressions) {
    LifetimeAction.Builder filled = sets.get(call);
    if (filled != null) {
      set(call, filled, expressions);
      return true;
    }
    if (creations.containsKey(call)) {
      call.arguments().forEach(expressions::value);
      return true;
    }
    return false;
  }

  private void set(Expression.Call call, LifetimeAction.Builder b, ExpressionPorter expressions) {
    boolean statement = placement.parent(call) instanceof Statement.ExpressionStatement;
    expressions.value(call.arguments().get(1));
    expressions.object(call.arguments().get(2));
    context.edits.replace(
        context.range(call),
        Template.builder()
            .text(statement ? "" : "(")
            .text(type(b) + context.ctx("_Set(ctx, ") + names.get(b) + ", ")
            .hole(
                new TextRange(
                    context.range(call.arguments().get(1)).start(),
                    context.range(call.arguments().get(2)).end()))
            .text(statement ? ")" : "), 0)")
            .build());
  }

  private static String type(LifetimeAction.Builder b) {
    return b.kind() == LifetimeAction.Builder.Kind.TUPLE ? "HPyTupleBuilder" : "HPyListBuilder";
  }

  /** Writes creations, null tests, cancels and build points. */
  void write() {
    for (LifetimeAction.Builder b : plan.actions(LifetimeAction.Builder.class)) {
      b.nullTests().forEach(t -> nullTest(b, t));
      creation(b);
      for (Expression.Call cancel : b.cancels()) {
        context.edits.replaceAbsorbing(
            context.range(cancel), type(b) + context.ctx("_Cancel(ctx, ") + names.get(b) + ")");
      }
      b.buildPoints().forEach(s -> build(b, s));
      b.completions().forEach(s -> surroundings.after(s, assignBuilt(b)));
    }
  }

  private void creation(LifetimeAction.Builder b) {
    String made = type(b) + context.ctx("_New(ctx, ");
    TextRange size = context.range(b.creation().arguments().get(0));
    Statement s = placement.statementOf(b.creation());
    if (s instanceof Statement.DeclarationStatement d
        && d.declaration() instanceof ExternalDeclaration.Declaration decl
        && decl.declarators().size() == 1
        && !needsVariable(b)) {
      context.edits.replaceAbsorbing(
          context.range(d),
          Template.around(type(b) + " " + names.get(b) + " = " + made, size, ");"));
      return;
    }
    if (s == null) {
      context.refuse(b.creation(), "a tuple or list is made in an unexpected place");
      return;
    }
    SyntaxNode parent = placement.parent(b.creation());
    if (parent instanceof InitDeclarator init) {
      context.edits.replaceAbsorbing(context.range(b.creation()), "HPy_NULL");
      surroundings.after(
          s, Template.around(type(b) + " " + names.get(b) + " = " + made, size, ");"));
    } else if (s instanceof Statement.ExpressionStatement e
        && e.expression() instanceof Expression.Assignment a) {
      declareAtTop(b);
      context.edits.replaceAbsorbing(
          context.range(a), Template.around(names.get(b) + " = " + made, size, ")"));
    } else if (s instanceof Statement.If i && b.nullTests().contains(i.condition())) {
      declareAtTop(b);
      context.edits.replaceAbsorbing(
          context.range(i), Template.around(names.get(b) + " = " + made, size, ");"));
    } else {
      context.refuse(b.creation(), "a tuple or list is made inside an expression");
    }
  }

  private boolean needsVariable(LifetimeAction.Builder b) {
    return !b.completions().isEmpty()
        || b.buildPoints().stream().anyMatch(s -> !returnsVariable(s, b.variable()));
  }

  private boolean returnsVariable(Statement s, Variable v) {
    return s instanceof Statement.Return r
        && r.value() != null
        && v.equals(StructViews.variable(context.function, r.value()));
  }

  private void declareAtTop(LifetimeAction.Builder b) {
    Statement.Compound body = context.function.definition().body();
    String indent =
        body.items().isEmpty()
            ? context.edits.layout().indentUnit()
            : context.edits.layout().indentationAt(context.range(body.items().get(0)).start());
    context.edits.insert(
        context.token(body.span().first()).end(),
        "\n" + indent + type(b) + " " + names.get(b) + ";",
        0);
  }

  /** A builder is never null: the test's {@code if} goes, or the test becomes a constant. */
  private void nullTest(LifetimeAction.Builder b, Expression test) {
    SyntaxNode parent = placement.parent(test);
    boolean creates = context.range(test).contains(context.range(b.creation()));
    if (creates) {
      return;
    }
    if (parent instanceof Statement.If i && i.elseBranch() == null && i.condition() == test) {
      context.edits.deleteStatement(context.range(i));
    } else {
      context.edits.replaceAbsorbing(context.range(test), isNegative(test) ? "0" : "1");
    }
  }

  private static boolean isNegative(Expression test) {
    return (test instanceof Expression.Unary u && u.operator().equals("!"))
        || (test instanceof Expression.Binary e && e.operator().equals("=="));
  }

  private void build(LifetimeAction.Builder b, Statement s) {
    String built = type(b) + context.ctx("_Build(ctx, ") + names.get(b) + ")";
    if (returnsVariable(s, b.variable()) && s instanceof Statement.Return r && r.value() != null) {
      context.edits.replaceAbsorbing(context.range(r.value()), built);
    } else {
      surroundings.before(s, assignBuilt(b));
    }
  }

  private Template assignBuilt(LifetimeAction.Builder b) {
    return Template.text(
        b.variable().name() + " = " + type(b) + context.ctx("_Build(ctx, ") + names.get(b) + ");");
  }
}
