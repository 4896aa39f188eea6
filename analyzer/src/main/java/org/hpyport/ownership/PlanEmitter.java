package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.capi.CallFacts;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.dataflow.UseCollector;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;

/** Turns what a run that needed no more repairs saw into the actions of a plan. */
final class PlanEmitter {
  /** Source order; what happens at the entry comes first. */
  static final Comparator<LifetimeAction> ORDER =
      Comparator.<LifetimeAction>comparingInt(PlanEmitter::position)
          .thenComparing(a -> a.getClass().getSimpleName())
          .thenComparing(a -> a instanceof LifetimeAction.NullInitialise n ? n.variable().id() : 0);

  private final Frame frame;
  private final ControlFlowGraph graph;
  private final Temporaries temporaries;
  private final List<LifetimeAction> actions = new ArrayList<>();

  PlanEmitter(Frame frame, ControlFlowGraph graph, Temporaries temporaries) {
    this.frame = frame;
    this.graph = graph;
    this.temporaries = temporaries;
  }

  List<LifetimeAction> actions(PlanDeaths deaths) {
    actions.addAll(frame.recorder.actions().values());
    frame.recorder.releases().forEach(this::release);
    deaths.seen().forEach(this::closes);
    dups();
    frame.repairs.temporaries().forEach(this::temporary);
    variables();
    unreached();
    actions.sort(ORDER);
    return actions;
  }

  private static int position(LifetimeAction action) {
    SyntaxNode place = action.place();
    return place == null ? -1 : place.span().first();
  }

  private void release(Expression.Call call, List<Recorder.ReleaseOutcome> paths) {
    Recorder.ReleaseOutcome any = paths.get(0);
    Variable v = any.variable();
    boolean closes =
        frame.repairs.isClosing(call) || paths.stream().anyMatch(p -> p.outcome() == Outcome.CLOSE);
    actions.add(
        closes && v != null
            ? new LifetimeAction.CloseAtRelease(call, v, any.clears())
            : new LifetimeAction.DropRelease(call, any.clears()));
  }

  private void closes(Place place, List<PlanDeaths.Seen> paths) {
    Set<Integer> ids = new TreeSet<>();
    paths.forEach(p -> ids.addAll(p.closes()));
    Statement s = graph.node(place.node()).statement();
    if (ids.isEmpty() || s == null) {
      return;
    }
    List<Variable> variables = new ArrayList<>();
    for (Integer id : ids) {
      Variable v = temporaries.variable(id);
      if (v != null) {
        variables.add(v);
      }
    }
    boolean needed = paths.stream().anyMatch(PlanDeaths.Seen::needed);
    switch (place.kind()) {
      case AFTER -> after(s, variables);
      case RETURN -> {
        if (needed && s instanceof Statement.Return r) {
          actions.add(new LifetimeAction.CloseAtReturn(r, variables));
        } else {
          before(s, variables);
        }
      }
      case EDGE -> {
        Statement start = Arms.start(graph.node(place.node()), place.label());
        before(start == null ? s : start, variables);
      }
      default -> before(s, variables);
    }
  }

  /** The declarators of one declaration are nodes of their own; their closes go together. */
  private void after(Statement s, List<Variable> variables) {
    List<Variable> all = new ArrayList<>();
    for (LifetimeAction.CloseAfter c : earlier(LifetimeAction.CloseAfter.class)) {
      if (c.statement() == s) {
        all.addAll(c.variables());
        actions.remove(c);
      }
    }
    variables.stream().filter(v -> !all.contains(v)).forEach(all::add);
    actions.add(new LifetimeAction.CloseAfter(s, all));
  }

  /** An arm's start and the statement standing there share one place. */
  private void before(Statement s, List<Variable> variables) {
    List<Variable> all = new ArrayList<>();
    for (LifetimeAction.CloseBefore c : earlier(LifetimeAction.CloseBefore.class)) {
      if (c.statement() == s) {
        all.addAll(c.variables());
        actions.remove(c);
      }
    }
    variables.stream().filter(v -> !all.contains(v)).forEach(all::add);
    actions.add(new LifetimeAction.CloseBefore(s, all));
  }

  private <A extends LifetimeAction> List<A> earlier(Class<A> kind) {
    return actions.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void dups() {
    for (CfgNode node : graph.nodes()) {
      Expression whole = UseCollector.expression(node);
      if (whole == null) {
        continue;
      }
      whole.walk(
          part -> {
            if (part instanceof Expression e && frame.repairs.dupKey(e) != null) {
              actions.add(
                  node.statement() instanceof Statement.Return r
                      ? new LifetimeAction.DupOnReturn(r, e)
                      : new LifetimeAction.DupOnAssign(e));
            }
          });
    }
  }

  private void temporary(Expression e, Variable v) {
    CfgNode node = temporaries.node(e);
    Statement s = node == null ? null : Temporaries.statement(node);
    if (s != null) {
      boolean conditional = temporaries.isConditional(e);
      actions.add(new LifetimeAction.NameTemporary(e, v, s, conditional));
    }
  }

  /** Calls on no path still have to be rewritten; they close nothing. */
  private void unreached() {
    Set<Expression.Call> done = Collections.newSetFromMap(new IdentityHashMap<>());
    for (LifetimeAction action : actions) {
      if (action.place() instanceof Expression.Call c) {
        done.add(c);
      }
    }
    frame.function.walkBody(
        node -> {
          if (node instanceof Expression.Call c && !done.contains(c)) {
            unreached(c);
          }
        });
  }

  private void unreached(Expression.Call c) {
    String name = c.calleeName();
    ApiSymbol symbol = name == null ? null : frame.symbol(name);
    if (symbol == null) {
      return;
    }
    CallFacts f = symbol.facts();
    if (!f.releases().isEmpty()) {
      boolean writes = f.assignsNull() || f.assigns().isPresent();
      actions.add(new LifetimeAction.DropRelease(c, writes));
    } else if (!f.retains().isEmpty() || f.sameAs().isPresent()) {
      actions.add(new LifetimeAction.DropRetain(c));
    }
  }

  private void variables() {
    Map<Integer, Variable> all = new LinkedHashMap<>();
    frame.function.locals().forEach(v -> all.put(v.id(), v));
    frame.repairs.temporaries().values().forEach(v -> all.put(v.id(), v));
    for (Variable v : all.values()) {
      if (frame.repairs.isNullInitialised(v.id())) {
        actions.add(new LifetimeAction.NullInitialise(v));
      }
    }
    for (Variable p : frame.function.parameters()) {
      if (frame.repairs.isDupAtEntry(p.id())) {
        actions.add(new LifetimeAction.DupAtEntry(p));
      }
    }
  }
}
