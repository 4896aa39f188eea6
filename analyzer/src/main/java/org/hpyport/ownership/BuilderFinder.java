package org.hpyport.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.cfg.CfgEdge;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.dataflow.UseCollector;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Finds tuples and lists that are made with their length and then filled, which HPy can only build
 * with a builder.
 */
final class BuilderFinder {
  private final FunctionModel function;
  private final ControlFlowGraph graph;
  private final List<LifetimeAction.Builder> builders = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Set<Integer> unfinished = new TreeSet<>();

  BuilderFinder(FunctionModel function, ControlFlowGraph graph) {
    this.function = function;
    this.graph = graph;
  }

  List<LifetimeAction.Builder> builders() {
    return builders;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  /** Whether a builder's variable is an unfinished object before that statement. */
  boolean isUnfinished(Statement s, Variable v) {
    return builders.stream().anyMatch(b -> b.variable() == v)
        && graph.nodes().stream().anyMatch(n -> n.statement() == s && unfinished.contains(n.id()));
  }

  void find() {
    for (CfgNode node : graph.nodes()) {
      Expression e = UseCollector.expression(node);
      if (e != null) {
        e.walk(
            part -> {
              if (part instanceof Expression.Call c && isCreation(c)) {
                creation(node, c);
              }
            });
      }
    }
    strayTupleSets();
  }

  private boolean isCreation(Expression.Call c) {
    String name = c.calleeName();
    boolean creates = "PyTuple_New".equals(name) || "PyList_New".equals(name);
    return creates
        && c.arguments().size() == 1
        && !function.tree().text(c.arguments().get(0)).strip().equals("0");
  }

  private void creation(CfgNode node, Expression.Call c) {
    Variable v = target(node, c);
    if (v == null) {
      refusals.add(new Refusal(c, "a tuple or list of a length is made without a name"));
      return;
    }
    List<Expression.Call> sets = new ArrayList<>();
    List<Expression.Call> cancels = new ArrayList<>();
    List<Expression> tests = new ArrayList<>();
    List<Statement> builds = new ArrayList<>();
    Set<Integer> before = unfinished(node, v, sets, cancels, tests, builds);
    if (before == null) {
      return;
    }
    unfinished.addAll(before);
    boolean tuple = "PyTuple_New".equals(c.calleeName());
    builders.add(
        new LifetimeAction.Builder(
            tuple ? LifetimeAction.Builder.Kind.TUPLE : LifetimeAction.Builder.Kind.LIST,
            v,
            c,
            sets,
            builds,
            cancels,
            tests));
  }

  private @Nullable Variable target(CfgNode node, Expression.Call c) {
    Variable[] found = {null};
    if (node instanceof CfgNode.Declare d && Expressions.bare(initializer(d.declarator())) == c) {
      for (Variable v : function.locals()) {
        if (v.declarator() == d.declarator().declarator().name()) {
          found[0] = v;
        }
      }
    }
    Expression e = UseCollector.expression(node);
    if (e != null) {
      e.walk(
          part -> {
            if (part instanceof Expression.Assignment a
                && Expressions.bare(a.value()) == c
                && Expressions.bare(a.target()) instanceof Expression.Identifier id) {
              found[0] = function.variable(id);
            }
          });
    }
    Variable v = found[0];
    return v != null && v.isAutomatic() && v.type().isObject() ? v : null;
  }

  private static Expression initializer(InitDeclarator d) {
    return java.util.Objects.requireNonNull(d.initializer());
  }

  /** The nodes before which the object is unfinished; {@code null} after a refusal. */
  private @Nullable Set<Integer> unfinished(
      CfgNode creation,
      Variable v,
      List<Expression.Call> sets,
      List<Expression.Call> cancels,
      List<Expression> tests,
      List<Statement> builds) {
    BuilderUses own = BuilderUses.of(creation, function, v);
    tests.addAll(own.nullTests);
    Set<Integer> building = new TreeSet<>();
    Set<Integer> built = new TreeSet<>();
    Deque<Integer> work = successors(creation);
    Deque<Integer> after = new ArrayDeque<>();
    while (!work.isEmpty()) {
      int id = work.remove();
      if (!building.add(id)) {
        continue;
      }
      CfgNode node = graph.node(id);
      BuilderUses uses = BuilderUses.of(node, function, v);
      if (uses.needsObject()) {
        if (!buildBefore(node, uses, builds)) {
          return null;
        }
        after.addAll(successors(node));
        continue;
      }
      if (uses.writesIt() && uses.cancels.isEmpty()) {
        continue;
      }
      uses.sets.stream().filter(c -> !sets.contains(c)).forEach(sets::add);
      uses.cancels.stream().filter(c -> !cancels.contains(c)).forEach(cancels::add);
      uses.nullTests.stream().filter(t -> !tests.contains(t)).forEach(tests::add);
      if (uses.cancels.isEmpty() && !uses.returnsIt()) {
        work.addAll(successors(node));
      }
    }
    return finished(after, v, built, building) ? building : null;
  }

  private Deque<Integer> successors(CfgNode node) {
    Deque<Integer> next = new ArrayDeque<>();
    for (CfgEdge edge : graph.successors(node)) {
      next.add(edge.to());
    }
    return next;
  }

  private boolean buildBefore(CfgNode node, BuilderUses uses, List<Statement> builds) {
    Statement s = Temporaries.statement(node);
    if (s == null || !uses.sets.isEmpty()) {
      refusals.add(
          new Refusal(
              s == null ? function.definition() : s, "a tuple or list is used while it is filled"));
      return false;
    }
    if (!builds.contains(s)) {
      builds.add(s);
    }
    return true;
  }

  /** After it was built, it must not be filled further, nor be perhaps unfinished again. */
  private boolean finished(
      Deque<Integer> work, Variable v, Set<Integer> built, Set<Integer> building) {
    while (!work.isEmpty()) {
      int id = work.remove();
      if (!built.add(id)) {
        continue;
      }
      CfgNode node = graph.node(id);
      BuilderUses uses = BuilderUses.of(node, function, v);
      if (uses.writesIt()) {
        continue;
      }
      if (!uses.isEmpty() && (building.contains(id) || !uses.sets.isEmpty())) {
        Statement s = node.statement();
        refusals.add(
            new Refusal(
                s == null ? function.definition() : s,
                uses.sets.isEmpty()
                    ? "a tuple or list is finished here on one path and not on another"
                    : "a tuple or list is filled after it was used"));
        return false;
      }
      work.addAll(successors(node));
    }
    return true;
  }

  private void strayTupleSets() {
    for (CfgNode node : graph.nodes()) {
      Expression e = UseCollector.expression(node);
      if (e == null) {
        continue;
      }
      e.walk(
          part -> {
            if (part instanceof Expression.Call c
                && BuilderUses.isSetter(c)
                && String.valueOf(c.calleeName()).startsWith("PyTuple")
                && builders.stream().noneMatch(b -> b.setCalls().contains(c))
                && refusals.isEmpty()) {
              refusals.add(new Refusal(c, "a tuple is filled that was not made here"));
            }
          });
    }
  }
}
