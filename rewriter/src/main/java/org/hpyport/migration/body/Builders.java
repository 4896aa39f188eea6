package org.hpyport.migration.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
  /** What becomes a builder, and the name of its variable. */
  private record Building(LifetimeAction.Builder action, String name) {
    String type() {
      return action.kind() == LifetimeAction.Builder.Kind.TUPLE
          ? "HPyTupleBuilder"
          : "HPyListBuilder";
    }
  }

  private final BodyContext context;
  private final Placement placement;
  private final Surroundings surroundings;
  private final List<Building> buildings = new ArrayList<>();
  private final Map<Expression.Call, Building> sets = new HashMap<>();
  private final Set<Expression.Call> creations = new HashSet<>();
  private final Set<Expression.Call> cancels = new HashSet<>();

  Builders(
      BodyContext context,
      LifetimePlan plan,
      Placement placement,
      Surroundings surroundings,
      Names fresh) {
    this.context = context;
    this.placement = placement;
    this.surroundings = surroundings;
    for (LifetimeAction.Builder b : plan.actions(LifetimeAction.Builder.class)) {
      Building building = new Building(b, fresh.fresh(b.variable().name() + "_builder"));
      buildings.add(building);
      creations.add(b.creation());
      b.setCalls().forEach(c -> sets.put(c, building));
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
    Building filled = sets.get(call);
    if (filled != null) {
      set(call, filled, expressions);
      return true;
    }
    if (creations.contains(call)) {
      call.arguments().forEach(expressions::value);
      return true;
    }
    return false;
  }

  private void set(Expression.Call call, Building b, ExpressionPorter expressions) {
    boolean statement = placement.parent(call) instanceof Statement.ExpressionStatement;
    expressions.value(call.arguments().get(1));
    expressions.object(call.arguments().get(2));
    context.edits.replace(
        context.range(call),
        Template.builder()
            .text(statement ? "" : "(")
            .text(b.type() + context.ctx("_Set(ctx, ") + b.name() + ", ")
            .hole(
                new TextRange(
                    context.range(call.arguments().get(1)).start(),
                    context.range(call.arguments().get(2)).end()))
            .text(statement ? ")" : "), 0)")
            .build());
  }

  /** Writes creations, null tests, cancels and build points. */
  void write() {
    for (Building b : buildings) {
      b.action().nullTests().forEach(t -> nullTest(b, t));
      creation(b);
      for (Expression.Call cancel : b.action().cancels()) {
        context.edits.replaceAbsorbing(
            context.range(cancel), b.type() + context.ctx("_Cancel(ctx, ") + b.name() + ")");
      }
      b.action().buildPoints().forEach(s -> build(b, s));
      b.action().completions().forEach(s -> surroundings.after(s, assignBuilt(b)));
    }
  }

  private void creation(Building b) {
    String made = b.type() + context.ctx("_New(ctx, ");
    TextRange size = context.range(b.action().creation().arguments().get(0));
    Statement s = placement.statementOf(b.action().creation());
    if (s instanceof Statement.DeclarationStatement d
        && d.declaration() instanceof ExternalDeclaration.Declaration decl
        && decl.declarators().size() == 1
        && !needsVariable(b)) {
      context.edits.replaceAbsorbing(
          context.range(d), Template.around(b.type() + " " + b.name() + " = " + made, size, ");"));
      return;
    }
    if (s == null) {
      context.refuse(b.action().creation(), "a tuple or list is made in an unexpected place");
      return;
    }
    if (placement.parent(b.action().creation()) instanceof InitDeclarator) {
      context.edits.replaceAbsorbing(context.range(b.action().creation()), "HPy_NULL");
      surroundings.after(s, Template.around(b.type() + " " + b.name() + " = " + made, size, ");"));
    } else if (s instanceof Statement.ExpressionStatement e
        && e.expression() instanceof Expression.Assignment a) {
      declareAtTop(b);
      context.edits.replaceAbsorbing(
          context.range(a), Template.around(b.name() + " = " + made, size, ")"));
    } else if (s instanceof Statement.If i && b.action().nullTests().contains(i.condition())) {
      declareAtTop(b);
      context.edits.replaceAbsorbing(
          context.range(i), Template.around(b.name() + " = " + made, size, ");"));
    } else {
      context.refuse(b.action().creation(), "a tuple or list is made inside an expression");
    }
  }

  private boolean needsVariable(Building b) {
    return !b.action().completions().isEmpty()
        || b.action().buildPoints().stream()
            .anyMatch(s -> !returnsVariable(s, b.action().variable()));
  }

  private boolean returnsVariable(Statement s, Variable v) {
    return s instanceof Statement.Return r
        && r.value() != null
        && v.equals(StructViews.variable(context.function, r.value()));
  }

  private void declareAtTop(Building b) {
    Statement.Compound body = context.function.definition().body();
    String indent =
        body.items().isEmpty()
            ? context.edits.layout().indentUnit()
            : context.edits.layout().indentationAt(context.range(body.items().get(0)).start());
    context.edits.insert(
        context.token(body.span().first()).end(),
        "\n" + indent + b.type() + " " + b.name() + ";",
        0);
  }

  /** A builder is never null: the test's {@code if} goes, or the test becomes a constant. */
  private void nullTest(Building b, Expression test) {
    SyntaxNode parent = placement.parent(test);
    boolean creates = context.range(test).contains(context.range(b.action().creation()));
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

  private void build(Building b, Statement s) {
    String built = b.type() + context.ctx("_Build(ctx, ") + b.name() + ")";
    if (returnsVariable(s, b.action().variable())
        && s instanceof Statement.Return r
        && r.value() != null) {
      context.edits.replaceAbsorbing(context.range(r.value()), built);
    } else {
      surroundings.before(s, assignBuilt(b));
    }
  }

  private Template assignBuilt(Building b) {
    return Template.text(
        b.action().variable().name()
            + " = "
            + b.type()
            + context.ctx("_Build(ctx, ")
            + b.name()
            + ");");
  }
}
