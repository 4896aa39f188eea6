package org.hpyport.migration.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
  private final Builders builders;
  private final Set<SyntaxNode> covered = new HashSet<>();
  private final List<Expression.Call> uncovered = new ArrayList<>();
  private final ReturnCloses returns;
  private final ReferenceCounts counts;
  private final GlobalAccesses globals;
  private final FieldAccesses fields;
  private final Set<SyntaxNode> tested = new HashSet<>();
  private final Map<SyntaxNode, Test> namedTests = new HashMap<>();

  Lifetimes(BodyContext context, LifetimePlan plan) {
    this.context = context;
    this.plan = plan;
    this.placement = context.placement;
    this.surroundings = new Surroundings(context.tree(), context.edits, placement);
    Names names = new Names(context.extension, context.function);
    this.returns = new ReturnCloses(context, plan, surroundings, names);
    this.builders = new Builders(context, plan, placement, surroundings, names);
    this.counts = new ReferenceCounts(context, plan, placement, surroundings, builders);
    this.globals = new GlobalAccesses(context, plan, placement, surroundings);
    this.fields = new FieldAccesses(context, placement);
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

  /**
   * Notes a null test of a value that stands for itself, as in {@code if (f())}; false if the value
   * keeps its place. Where the value gets a name before its statement, the test is one of the name.
   */
  boolean tests(Expression value, String before, String after) {
    Expression bare = Words.bare(value);
    boolean named =
        plan.actions(LifetimeAction.NameTemporary.class).stream()
            .anyMatch(t -> Words.bare(t.expression()).equals(bare));
    if (named) {
      namedTests.put(bare, new Test(before, after));
    }
    return named;
  }

  /** What stands around the name of a value that is tested. */
  private record Test(String before, String after) {}

  /** Takes over calls that only manage references or fill a builder; others are not touched. */
  boolean port(Expression.Call call, ExpressionPorter expressions) {
    CApiSymbol symbol = call.calleeName() == null ? null : context.api(call.calleeName());
    if (symbol == null) {
      return false;
    }
    if (builders.port(call, expressions)) {
      return true;
    }
    boolean same = symbol.facts().sameAs().isPresent();
    boolean manages =
        same
            || !symbol.facts().releases().isEmpty()
            || !symbol.facts().retains().isEmpty()
            || symbol.name().equals("Py_CLEAR");
    if (!manages) {
      return false;
    }
    if (!covered.contains(call)) {
      uncovered.add(call);
    }
    for (Expression argument : call.arguments()) {
      if (same || !(Words.bare(argument) instanceof Expression.Identifier)) {
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
        new ArrayList<>(new NeededActions(plan, tested, borrowed).inOrder());
    actions.sort(
        Comparator.<LifetimeAction>comparingInt(a -> makesHandle(a) ? 0 : 1)
            .thenComparingInt(a -> makesHandle(a) ? last(a) : 0));
    actions.forEach(this::write);
    returns.closeKept();
    builders.write();
    surroundings.write();
    // Releases of the module in its init function go with the creation of the module.
    if (!(context.function.role() instanceof FunctionRole.ModuleInit)) {
      uncovered.forEach(c -> context.refuse(c, "it is not known what this does to the reference"));
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

  private void write(LifetimeAction action) {
    if (action instanceof LifetimeAction.DropRetain a) {
      counts.dropRetain(a.call());
    } else if (action instanceof LifetimeAction.DropRelease a) {
      counts.dropRelease(a);
    } else if (action instanceof LifetimeAction.CloseAtRelease a) {
      counts.closeAtRelease(a);
    } else if (action instanceof LifetimeAction.CloseAfter a) {
      a.variables().forEach(v -> surroundings.after(a.statement(), counts.close(v)));
    } else if (action instanceof LifetimeAction.CloseBefore a) {
      a.variables().forEach(v -> surroundings.before(a.statement(), counts.close(v)));
    } else if (action instanceof LifetimeAction.CloseAtReturn a) {
      List<Template> closes = a.variables().stream().map(counts::close).toList();
      returns.close(a.statement(), closes);
    } else if (action instanceof LifetimeAction.DupAtRetain a) {
      counts.dupAtRetain(a);
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
      globals.load(a);
    } else if (action instanceof LifetimeAction.StoreGlobal a) {
      globals.store(a);
    } else if (action instanceof LifetimeAction.LoadField a) {
      fields.load(a);
    } else if (action instanceof LifetimeAction.StoreField a) {
      fields.store(a);
    }
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
    context.edits.insert(brace.end(), "\n" + context.bodyIndentation() + line, 0);
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
    Test test = namedTests.getOrDefault(Words.bare(a.expression()), new Test("", ""));
    boolean declaredAbove =
        plan.actions(LifetimeAction.NullInitialise.class).stream()
            .anyMatch(n -> n.variable().equals(a.variable()));
    String type = declaredAbove ? "" : "HPy ";
    if (a.conditional()) {
      if (!declaredAbove) {
        surroundings.before(a.statement(), Template.text("HPy " + name + " = HPy_NULL;"));
      }
      context.edits.wrap(range, test.before() + "(" + name + " = ", ")" + test.after());
    } else {
      context.edits.extract(range, test.before() + name + test.after());
      surroundings.before(a.statement(), Template.around(type + name + " = ", range, ";"));
    }
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
}
