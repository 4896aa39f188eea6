package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.IntPredicate;
import org.hpyport.cfg.CfgEdge;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.dataflow.UseCollector;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * One run over a function: stores flow forward until no new ones appear.
 *
 * <p>At each node a bounded set of stores is kept apart. Beyond the bound stores that differ in
 * nothing but numbers share bounds for these, so that a flag still tells which objects are owned;
 * if that is not enough numbers are forgotten, then, where only handles are asked for, stores are
 * joined, and where one object is followed, what is known of others is forgotten; if that does not
 * help, the run gives up.
 *
 * <p>Why it ends: a node's set of stores only grows, or a store in it is replaced by one above it
 * ({@link StoreJoin}), of which there are finitely many above each other. Stores are made of the
 * function's variables, of at most {@link Store#GENERATIONS} objects a place, of bounded counts and
 * of numbers between the constants of the text, so that there are finitely many. A node takes up at
 * most one store more than {@link #STORES} at each level, each level forgets more than the one
 * before, and no node goes back to an earlier one; {@link #STEPS} only bounds how long that takes.
 * The transfer function of a node works store by store, so it is monotone in the set; that a store
 * above another gives all that the other gives is tested over generated stores.
 */
final class FunctionRun {
  /** How many stores are told apart at one node. */
  static final int STORES = 64;

  /** How many, once a quarter of the steps is used up: less is told apart, but to the end. */
  private static final int FEW_STORES = 8;

  /** How many times stores are sent through nodes before the run gives up. */
  static final int STEPS = 60_000;

  /** How much is told apart at a node. */
  private enum Coarseness {
    EXACT,
    NUMBERS_JOINED,
    LENT_JOINED,
    WITHOUT_NUMBERS,
    JOINED,
    WITHOUT_OTHERS
  }

  /**
   * A store that waits to be sent through a node. Nodes are numbered in the order of the source,
   * and the first goes first: what meets behind a branch or a loop has met before it is sent on.
   */
  private record Work(CfgNode node, Store store, int number) implements Comparable<Work> {
    private static final Comparator<Work> ORDER =
        Comparator.comparingInt((Work w) -> w.node().id()).thenComparingInt(Work::number);

    @Override
    public int compareTo(Work other) {
      return ORDER.compare(this, other);
    }
  }

  private final Frame frame;
  private final ControlFlowGraph graph;
  private final DeathLiveness liveness;
  private final Deaths deaths;
  private final NodeTransfer transfer;
  private final List<Set<Store>> before = new ArrayList<>();
  private final Map<Integer, Coarseness> coarseness = new HashMap<>();
  private final Map<Integer, Set<Integer>> sites = new HashMap<>();
  private final Map<Integer, Set<Integer>> kept = new HashMap<>();
  private final Map<Integer, Set<Integer>> live = new HashMap<>();
  private final Queue<Work> work = new PriorityQueue<>();
  private int arrived;
  private int steps;
  private boolean replaced;

  FunctionRun(
      Frame frame, ControlFlowGraph graph, DeathLiveness liveness, Deaths deaths, NodeTransfer t) {
    this.frame = frame;
    this.graph = graph;
    this.liveness = liveness;
    this.deaths = deaths;
    this.transfer = t;
    for (CfgNode node : graph.nodes()) {
      before.add(new LinkedHashSet<>());
      sites.put(node.id(), sites(node));
    }
  }

  private Set<Integer> sites(CfgNode node) {
    Set<Integer> found = new HashSet<>();
    Expression e = UseCollector.expression(node);
    if (e != null) {
      e.walk(
          part -> {
            found.add(frame.sites.of(part));
            Object dup = part instanceof Expression x ? frame.repairs.dupKey(x) : null;
            if (dup != null) {
              found.add(frame.sites.of(dup));
            }
          });
    }
    return found;
  }

  /**
   * Runs to the fixpoint, then once more over what was found if stores were replaced on the way.
   *
   * @throws BudgetExceeded if that would take too long
   */
  void run() {
    arrive(graph.entry(), Store.empty());
    while (!work.isEmpty()) {
      Work next = work.remove();
      if (!before.get(next.node().id()).contains(next.store())) {
        continue;
      }
      if (++steps > STEPS) {
        throw new BudgetExceeded("following all paths takes too long");
      }
      for (Step step : step(next.node(), next.store())) {
        arrive(graph.node(step.edge().to()), step.store());
      }
    }
    if (deaths.isNotedAgain(replaced)) {
      noteAgain();
    }
  }

  private void noteAgain() {
    frame.recorder.restart();
    deaths.restart();
    for (CfgNode node : graph.nodes()) {
      for (Store store : before.get(node.id())) {
        step(node, store);
      }
    }
  }

  /** One way on. */
  record Step(CfgEdge edge, Store store) {}

  private void arrive(CfgNode node, Store arriving) {
    Set<Store> known = before.get(node.id());
    Coarseness level = coarseness.getOrDefault(node.id(), Coarseness.EXACT);
    boolean numbers = level.compareTo(Coarseness.WITHOUT_NUMBERS) < 0;
    Store store = numbers ? arriving : arriving.forgetNumbers();
    if (level == Coarseness.NUMBERS_JOINED || level == Coarseness.LENT_JOINED) {
      int size = known.size();
      store = new NumberJoin(level == Coarseness.LENT_JOINED).into(known, store);
      replaced |= known.size() < size;
    } else if (level == Coarseness.JOINED) {
      store = joined(known, store);
    } else if (level == Coarseness.WITHOUT_OTHERS) {
      store = store.forgetOthers();
    }
    if (!known.add(store)) {
      return;
    }
    work.add(new Work(node, store, arrived++));
    if (known.size() > mostStores(level)) {
      coarsen(node, level);
    }
  }

  /** The store together with those of {@code known} that it can stand for; they leave the set. */
  private Store joined(Set<Store> known, Store arriving) {
    Store store = arriving;
    boolean again = true;
    while (again) {
      again = false;
      for (Store other : known) {
        Store both = other.outline() == store.outline() ? StoreJoin.of(other, store) : null;
        if (both != null) {
          if (both.equals(other)) {
            return other;
          }
          known.remove(other);
          replaced = true;
          store = both;
          again = true;
          break;
        }
      }
    }
    return store;
  }

  /**
   * The next level. Where only one object is followed, what is known of others is forgotten last;
   * findings are uncertain then, as paths may be mixed.
   */
  private @Nullable Coarseness coarser(Coarseness level) {
    if (level == Coarseness.EXACT) {
      return Coarseness.NUMBERS_JOINED;
    }
    if (level == Coarseness.NUMBERS_JOINED) {
      return deaths.handlesOnly() ? Coarseness.LENT_JOINED : Coarseness.WITHOUT_NUMBERS;
    }
    if (level == Coarseness.LENT_JOINED) {
      return Coarseness.WITHOUT_NUMBERS;
    }
    if (level != Coarseness.WITHOUT_NUMBERS) {
      return null;
    }
    if (deaths.handlesOnly()) {
      return Coarseness.JOINED;
    }
    if (frame.focus() < 0) {
      return null;
    }
    frame.doubt("whether all branches of this path can be taken together, there are too many");
    return Coarseness.WITHOUT_OTHERS;
  }

  /** What joins stores so that owners stay apart from each other is given more room for that. */
  private int mostStores(Coarseness level) {
    int most = steps < STEPS / 4 ? STORES : FEW_STORES;
    return level == Coarseness.LENT_JOINED ? 4 * most : most;
  }

  private void coarsen(CfgNode node, Coarseness level) {
    Coarseness next = coarser(level);
    if (next == null) {
      throw new BudgetExceeded("more than " + mostStores(level) + " states meet at one statement");
    }
    coarseness.put(node.id(), next);
    replaced = true;
    Set<Store> known = before.get(node.id());
    Set<Store> all = new LinkedHashSet<>(known);
    known.clear();
    all.forEach(s -> arrive(node, s));
  }

  /** What one node makes of one store: its transfer function. */
  List<Step> step(CfgNode node, Store store) {
    frame.enter(node, live.computeIfAbsent(node.id(), id -> liveness.realAfter(node)));
    Store ready = prepared(node, store);
    List<Step> steps = new ArrayList<>();
    for (Step step : transfer.steps(node, graph, ready)) {
      Store settled = deaths.settle(node, step.edge(), ready, step.store());
      steps.add(new Step(step.edge(), kept(step.edge(), settled)));
    }
    return steps;
  }

  /** Room for new objects, and fresh temporaries. */
  private Store prepared(CfgNode node, Store store) {
    Store result = store.age(sites.getOrDefault(node.id(), Set.of()));
    Expression e = UseCollector.expression(node);
    if (e == null) {
      return result;
    }
    for (Map.Entry<Expression, Variable> t : frame.repairs.temporaries().entrySet()) {
      boolean declaredHere = !frame.repairs.isNullInitialised(t.getValue().id());
      if (declaredHere && Expressions.contains(e, t.getKey())) {
        result = result.bind(t.getValue().id(), Value.Plain.NULL, -1);
      }
    }
    return result;
  }

  private Set<Integer> keptBefore(int node) {
    Set<Integer> keep = new HashSet<>(liveness.boundBefore(node));
    if (frame.isPlan()) {
      keep.addAll(liveness.extendedBefore(node));
      // A variable that is null to begin with can be closed on paths that do not set it.
      keep.addAll(frame.repairs.nullInitialised());
    }
    return keep;
  }

  /** Drops what nobody reads any more, except the last names of objects still needed. */
  private Store kept(CfgEdge edge, Store store) {
    Set<Integer> keep = kept.computeIfAbsent(edge.to(), this::keptBefore);
    IntPredicate needed = v -> keep.contains(ElementVariables.root(v));
    Set<Integer> held = new HashSet<>();
    store
        .cells()
        .forEach(
            (id, cell) -> {
              if (cell.hold() == Cell.Hold.OWNED && store.isHeld(id, needed)) {
                held.add(id);
              }
            });
    Trace trace =
        edge.label() == CfgEdge.Label.ALWAYS && store.trace() != null
            ? store.trace()
            : new Trace(edge, store.trace());
    Store left =
        store.prune(
            (v, b) ->
                ExitReader.isStandIn(v)
                    || needed.test(v)
                    || (b.value() instanceof Value.Ref ref && held.contains(ref.cell())));
    return narrowed(left).trace(trace);
  }

  /** What is told apart: while planning everything, else as little as the findings need. */
  private Store narrowed(Store store) {
    if (frame.isPlan()) {
      return deaths.handlesOnly() ? store.handlesOnly() : store;
    }
    int focus = frame.focus();
    Store seen = focus < 0 ? store : store.onlySite(focus);
    return seen.withoutProvenance();
  }
}
