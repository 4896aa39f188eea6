package org.hpyport.migration.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.ownership.LifetimeAction;
import org.hpyport.ownership.LifetimePlan;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** Writes the actions of a lifetime plan into the text. */
final class Lifetimes {
  private final BodyContext context;
  private final LifetimePlan plan;
  private final Placement placement;
  private final Surroundings surroundings;
  private final Names names;
  private final Builders builders;
  private final Set<SyntaxNode> covered = new HashSet<>();
  private final List<Expression.Call> uncovered = new ArrayList<>();
  private final ReturnCloses returns;
  private final Set<SyntaxNode> tested = new HashSet<>();

  Lifetimes(BodyContext context, LifetimePlan plan) {
    this.context = context;
    this.plan = plan;
    this.placement = new Placement(context.function.definition().body());
    this.surroundings = new Surroundings(context.tree(), context.edits, placement);
    this.names = new Names(context.extension, context.function);
    this.returns = new ReturnCloses(context, plan, surroundings, names);
    this.builders = new Builders(context, plan, placement, surroundings, names);
    for (LifetimeAction action : plan.actions()) {
      cover(action);
    }
  }

  private void cover(LifetimeAction action) {
    if (action instanceof LifetimeAction.LoadGlobal load) {
      covered.add(Words.bare(load.expression()));
      covered.add(load.expression());
    } else if (action instanceof LifetimeAction.StoreGlobal store) {
      covered.add(store.write());
      if (store.write() instanceof Expression.Assignment a) {
        covered.add(Words.bare(a.target()));
      }
    } else if (action.place() instanceof Expression.Call call) {
      covered.add(call);
    }
  }

  /** Whether an action says what becomes of this use of a global. */
  boolean covers(Expression.Identifier identifier) {
    return covered.contains(identifier);
  }

  /** States that a flag answers whether this global is null, so that it need not be loaded. */
  void isOnlyTested(Expression global) {
    tested.add(Words.bare(global));
  }

  /** Takes over calls that only manage references or fill a builder; others are not touched. */
  boolean port(Expression.Call call, ExpressionPorter expressions) {
    CApiSymbol symbol = call.calleeName() == null ? null : context.api(call.calleeName());
    if (symbol == null) {
      return false;
    }
    if (builders.port(call, expressions)) {
      return true;
    }
    boolean manages =
        !symbol.facts().releases().isEmpty()
            || !symbol.facts().retains().isEmpty()
            || symbol.name().equals("Py_CLEAR");
    if (!manages) {
      return false;
    }
    if (!covered.contains(call)) {
      uncovered.add(call);
    }
    for (Expression argument : call.arguments()) {
      if (!(Words.bare(argument) instanceof Expression.Identifier)) {
        expressions.object(argument);
      }
    }
    return true;
  }

  /**
   * Writes all actions: first what makes handles, inner expressions before those around them, then
   * what closes them, since lines put before or after one statement stand in the order in which
   * they come.
   */
  void write() {
    Set<Variable> borrowed = context.borrowed();
    List<LifetimeAction> actions =
        new ArrayList<>(new NeededActions(plan, tested, borrowed).of(plan));
    actions.sort(
        Comparator.<LifetimeAction>comparingInt(a -> makesHandle(a) ? 0 : 1)
            .thenComparingInt(a -> makesHandle(a) ? last(a) : 0));
    actions.forEach(this::write);
    returns.closeKept();
    builders.write();
    surroundings.write();
    for (Expression.Call call : uncovered) {
      if (!isModuleRelease(call)) {
        context.refuse(call, "it is not known what this does to the reference");
      }
    }
  }

  private static boolean makesHandle(LifetimeAction a) {
    return a instanceof LifetimeAction.NameTemporary
        || a instanceof LifetimeAction.LoadGlobal
        || a instanceof LifetimeAction.LoadField
        || a instanceof LifetimeAction.StoreField
        || a instanceof LifetimeAction.StoreGlobal;
  }

  private static int last(LifetimeAction a) {
    SyntaxNode place = a.place();
    return place == null ? -1 : place.span().last();
  }

  /** Releases of the module in its init function go with the creation of the module. */
  private boolean isModuleRelease(Expression.Call call) {
    return context.function.role() instanceof FunctionRole.ModuleInit;
  }

  private void write(LifetimeAction action) {
    if (action instanceof LifetimeAction.DropRetain a) {
      dropRetain(a.call());
    } else if (action instanceof LifetimeAction.DropRelease a) {
      dropRelease(a);
    } else if (action instanceof LifetimeAction.CloseAtRelease a) {
      closeAtRelease(a);
    } else if (action instanceof LifetimeAction.CloseAfter a) {
      a.variables().forEach(v -> surroundings.after(a.statement(), close(v)));
    } else if (action instanceof LifetimeAction.CloseBefore a) {
      a.variables().forEach(v -> surroundings.before(a.statement(), close(v)));
    } else if (action instanceof LifetimeAction.CloseAtReturn a) {
      List<Template> closes = a.variables().stream().map(this::close).toList();
      returns.close(a.statement(), closes);
    } else if (action instanceof LifetimeAction.DupAtRetain a) {
      String name = context.views.objectName(a.variable());
      context.edits.replaceAbsorbing(
          context.range(a.call()), name + context.ctx(" = HPy_Dup(ctx, ") + name + ")");
    } else if (action instanceof LifetimeAction.DupOnAssign a) {
      dup(a.value());
    } else if (action instanceof LifetimeAction.DupOnReturn a) {
      dup(a.value());
    } else {
      writeDeclaring(action);
    }
  }

  private void writeDeclaring(LifetimeAction action) {
    if (action instanceof LifetimeAction.DupAtEntry a) {
      String name = context.views.objectName(a.parameter());
      atEntry(name + context.ctx(" = HPy_Dup(ctx, ") + name + ");");
    } else if (action instanceof LifetimeAction.NullInitialise a) {
      nullInitialise(a.variable());
    } else if (action instanceof LifetimeAction.NameTemporary a) {
      nameTemporary(a);
    } else if (action instanceof LifetimeAction.LoadGlobal a) {
      loadGlobal(a);
    } else if (action instanceof LifetimeAction.StoreGlobal a) {
      storeGlobal(a);
    } else if (action instanceof LifetimeAction.LoadField a) {
      loadField(a);
    } else if (action instanceof LifetimeAction.StoreField a) {
      storeField(a);
    }
  }

  /** C copies a null pointer; loading what was never stored is an error under the CPython ABI. */
  private void loadGlobal(LifetimeAction.LoadGlobal a) {
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

  /** Loading a null field crashes under the CPython ABI, so the helper looks first. */
  private void loadField(LifetimeAction.LoadField a) {
    if (context.isOwnedHandle(a.expression())) {
      context.edits.wrap(context.range(a.expression()), context.ctx("HPy_Dup(ctx, "), ")");
      return;
    }
    String owner = context.ownerHandle(a.expression());
    if (owner != null) {
      context.useHelper("hpp_load_field");
      context.edits.wrap(
          context.range(a.expression()), context.ctx("hpp_load_field(ctx, ") + owner + ", ", ")");
    }
  }

  private void storeField(LifetimeAction.StoreField a) {
    boolean owned = context.isOwnedHandle(a.member());
    String owner = owned ? "" : context.ownerHandle(a.member());
    if (!(placement.parent(a.write()) instanceof Statement.ExpressionStatement)) {
      context.refuse(a.write(), "an object field is written inside an expression");
    } else if (owner != null) {
      String helper = owned ? "hpp_store_handle" : "hpp_store_field";
      context.useHelper(helper);
      Template.Builder out =
          Template.builder()
              .text(helper + context.ctx("(ctx, ") + owner + (owned ? "&" : ", &"))
              .hole(context.range(a.member()))
              .text(", ");
      if (a.value() == null) {
        out.text("HPy_NULL)");
      } else {
        out.hole(context.range(a.value())).text(")");
      }
      context.edits.replace(context.range(a.write()), out.build());
    }
  }

  private Template close(Variable v) {
    if (context.freshObjects.contains(v)) {
      return Template.text("free(" + v.name() + ");");
    }
    return Template.text(context.ctx("HPy_Close(ctx, ") + builders.closeName(v) + ");");
  }

  private void dropRetain(Expression.Call call) {
    SyntaxNode parent = placement.parent(call);
    if (parent instanceof Statement.ExpressionStatement s) {
      drop(s);
    } else {
      context.edits.replace(
          context.range(call),
          Template.builder().hole(context.range(call.arguments().get(0))).build());
    }
  }

  private void dropRelease(LifetimeAction.DropRelease a) {
    if (builders.isCancel(a.call())) {
      return;
    }
    if (a.clears()) {
      TextRange target = context.range(a.call().arguments().get(0));
      context.edits.replaceAbsorbing(context.range(a.call()), assigned(target, a.call()));
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

  private void closeAtRelease(LifetimeAction.CloseAtRelease a) {
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
      TextRange target = context.range(a.call().arguments().get(0));
      surroundings.after(
          s, Template.builder().template(assigned(target, a.call())).text(";").build());
    }
  }

  /** What {@code Py_CLEAR} and {@code Py_SETREF} write into their argument. */
  private Template assigned(TextRange target, Expression.Call call) {
    Template.Builder out = Template.builder().hole(target).text(" = ");
    return call.arguments().size() < 2
        ? out.text(context.freshObjects.holds(call.arguments().get(0)) ? "NULL" : "HPy_NULL")
            .build()
        : out.hole(context.range(call.arguments().get(1))).build();
  }

  private void dup(Expression value) {
    Variable v = StructViews.variable(context.function, value);
    String handle = v == null ? null : context.views.handle(v);
    if (handle != null) {
      SyntaxNode whole = value;
      while (placement.parent(whole) instanceof Expression.Cast
          || placement.parent(whole) instanceof Expression.Parenthesized) {
        whole = Objects.requireNonNull(placement.parent(whole));
      }
      context.edits.replaceAbsorbing(
          context.range(whole), context.ctx("HPy_Dup(ctx, ") + handle + ")");
    } else {
      context.edits.wrap(context.range(value), context.ctx("HPy_Dup(ctx, "), ")");
    }
  }

  /** Whether an action writes this value anew, as a duplicate. */
  boolean duplicates(Expression value) {
    Expression bare = Words.bare(value);
    return plan.actions().stream()
        .anyMatch(
            a ->
                (a instanceof LifetimeAction.DupOnReturn r && Words.bare(r.value()).equals(bare))
                    || (a instanceof LifetimeAction.DupOnAssign d
                        && Words.bare(d.value()).equals(bare)));
  }

  private void atEntry(String line) {
    TextRange brace = context.token(context.function.definition().body().span().first());
    Statement first =
        context.function.definition().body().items().stream().findFirst().orElse(null);
    String indent =
        first == null
            ? context.edits.layout().indentUnit()
            : context.edits.layout().indentationAt(context.range(first).start());
    context.edits.insert(brace.end(), "\n" + indent + line, 0);
  }

  private void nullInitialise(Variable v) {
    if (context.freshObjects.contains(v)) {
      new FreshObjectDeclarations(context).nullInitialise(v);
      return;
    }
    if (v.declarator() == null) {
      atEntry("HPy " + v.name() + " = HPy_NULL;");
    } else {
      context.edits.insertHarmless(context.range(v.declarator()).end(), " = HPy_NULL");
    }
  }

  private void nameTemporary(LifetimeAction.NameTemporary a) {
    String name = a.variable().name();
    TextRange range = context.range(a.expression());
    boolean declaredAbove =
        plan.actions(LifetimeAction.NullInitialise.class).stream()
            .anyMatch(n -> n.variable().equals(a.variable()));
    String type = declaredAbove ? "" : "HPy ";
    if (a.conditional()) {
      if (!declaredAbove) {
        surroundings.before(a.statement(), Template.text("HPy " + name + " = HPy_NULL;"));
      }
      context.edits.wrap(range, "(" + name + " = ", ")");
    } else {
      context.edits.extract(range, name);
      surroundings.before(a.statement(), Template.around(type + name + " = ", range, ";"));
    }
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

  /** Whether an expression is the whole of a statement. */
  boolean isStatement(Expression e) {
    return placement.parent(e) instanceof Statement.ExpressionStatement;
  }

  /** Puts a line behind the statement that an expression is the whole of. */
  void afterStatement(Expression e, Template line) {
    if (placement.parent(e) instanceof Statement.ExpressionStatement s) {
      surroundings.after(s, line);
    } else {
      context.refuse(e, "a struct that is also an object is assigned inside an expression");
    }
  }

  /** The variable that holds an expression's value because it is closed later, or {@code null}. */
  @Nullable String nameGivenTo(Expression value) {
    for (LifetimeAction.NameTemporary t : plan.actions(LifetimeAction.NameTemporary.class)) {
      if (Words.bare(t.expression()).equals(Words.bare(value)) && !t.conditional()) {
        return t.variable().name();
      }
    }
    return null;
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

  private void storeGlobal(LifetimeAction.StoreGlobal a) {
    String start = context.ctx("HPyGlobal_Store(ctx, &") + a.global().name() + ", ";
    if (a.write() instanceof Expression.Assignment x && !isStatement(x)) {
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
}
