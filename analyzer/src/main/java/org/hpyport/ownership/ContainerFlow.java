package org.hpyport.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.cfg.CfgEdge;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.ownership.ContainerUses.Action;
import org.hpyport.ownership.ContainerUses.Use;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Follows a fresh container through the flow graph: not there, open with a set of filled slots, or
 * done. A builder can stand for it if each node sees either the open or the finished one, nothing
 * is filled twice or left out, and no way out forgets it.
 *
 * <p>The states a node can be in are finite (two and one for each set of slots, of which there are
 * at most 64), so the walk ends.
 */
final class ContainerFlow {
  private static final long ABSENT = -1;
  private static final long DONE = -2;
  private static final int MOST_STATES = 64;

  private final ContainerUses uses;
  private final ControlFlowGraph graph;
  private final @Nullable FillLoop loop;
  private final long full;
  private final boolean eager;
  private final boolean trusting;
  private final Set<Statement> completions = new LinkedHashSet<>();
  private final Map<CfgNode, Set<Long>> states = new HashMap<>();
  private boolean fails;

  /** How it is told that all slots are filled, and when to build. */
  enum When {
    /** They are counted; built at the first use. */
    USED,
    /** They are counted; built as soon as the last slot is filled. */
    FILLED,
    /**
     * They are too many to count, and a tuple that others see has all of them ("Tuple Objects" of
     * the C-API manual); built at the first use.
     */
    TRUSTED
  }

  ContainerFlow(ContainerUses uses, When when) {
    this.uses = uses;
    this.eager = when == When.FILLED;
    this.graph = uses.graph();
    this.trusting = when == When.TRUSTED;
    this.loop = trusting ? null : FillLoop.find(uses);
    int size = FreshContainers.literal(uses.function(), uses.creation().arguments().get(0));
    boolean few = size >= 0 && size <= 16;
    this.full =
        loop != null ? 1 : trusting ? few ? -1 : 0 : few && size > 0 ? (1L << size) - 1 : -1;
  }

  /** The builder, or {@code null} if none can stand for the container. */
  LifetimeAction.@Nullable Builder builder() {
    if (full < 0) {
      return null;
    }
    walk();
    return fails ? null : result();
  }

  private void walk() {
    Deque<CfgNode> work = new ArrayDeque<>();
    enter(graph.entry(), ABSENT, work);
    while (!work.isEmpty() && !fails) {
      CfgNode node = work.remove();
      for (long state : List.copyOf(states.get(node))) {
        leave(node, state, work);
      }
    }
  }

  private void enter(CfgNode node, long state, Deque<CfgNode> work) {
    Set<Long> known = states.computeIfAbsent(node, n -> new LinkedHashSet<>());
    if (known.add(state)) {
      fails |= known.size() > MOST_STATES;
      work.add(node);
    }
  }

  private void leave(CfgNode node, long state, Deque<CfgNode> work) {
    if (node.equals(graph.exit())) {
      fails |= state >= 0;
      return;
    }
    Use use = uses.uses().get(node);
    long next = use == null ? state : complete(node.statement(), transfer(use, state));
    for (CfgEdge edge : graph.successors(node)) {
      if (!isDead(use, state, edge)) {
        enter(graph.node(edge.to()), next(edge, next), work);
      }
    }
  }

  /** Leaving the filling loop by its condition means that every slot is filled. */
  private long next(CfgEdge edge, long state) {
    if (loop == null || state < 0 || edge.label() != CfgEdge.Label.FALSE) {
      return state;
    }
    return loop.isExit(graph.node(edge.from())) ? complete(loop.loop(), full) : state;
  }

  private long complete(@Nullable Statement statement, long state) {
    if (!eager || state != full || statement == null) {
      return state;
    }
    completions.add(statement);
    return DONE;
  }

  private boolean isDead(@Nullable Use use, long state, CfgEdge edge) {
    if (use == null) {
      return false;
    }
    boolean tests =
        use.action() == Action.CREATE_AND_TEST || (use.action() == Action.NULL_TEST && state >= 0);
    if (!tests) {
      return false;
    }
    CfgEdge.Label whenNull =
        ContainerUses.holdsForNull(use.expression()) ? CfgEdge.Label.TRUE : CfgEdge.Label.FALSE;
    return edge.label() == whenNull;
  }

  private long transfer(Use use, long state) {
    switch (use.action()) {
      case CREATE, CREATE_AND_TEST -> {
        fails |= state >= 0;
        return 0;
      }
      case SET -> {
        return fill((Expression.Call) use.expression(), state);
      }
      case RELEASE -> {
        return ABSENT;
      }
      case RETURN, OTHER -> {
        fails |= state >= 0 && (state != full || (trusting && isReplaced(use)));
        return state >= 0 ? DONE : state;
      }
      default -> {
        return state;
      }
    }
  }

  /** {@code _PyTuple_Resize(&t, n)} takes slots away that were never filled. */
  private static boolean isReplaced(Use use) {
    return use.expression() instanceof Expression.Unary u && u.operator().equals("&");
  }

  private long fill(Expression.Call set, long state) {
    if (state < 0) {
      fails = true;
      return state;
    }
    if (trusting) {
      return state;
    }
    if (loop != null) {
      fails |= !loop.isSetter(set);
      return state;
    }
    int index = FreshContainers.literal(uses.function(), set.arguments().get(1));
    long bit = index < 0 ? 0 : 1L << index;
    fails |= bit == 0 || (bit & full) == 0 || (state & bit) != 0;
    return state | bit;
  }

  private LifetimeAction.@Nullable Builder result() {
    List<Expression.Call> sets = new ArrayList<>();
    List<Statement> points = new ArrayList<>();
    List<Expression.Call> cancels = new ArrayList<>();
    List<Expression> tests = new ArrayList<>();
    for (Map.Entry<CfgNode, Use> e : uses.uses().entrySet()) {
      Set<Long> at = states.getOrDefault(e.getKey(), Set.of());
      boolean open = at.stream().anyMatch(s -> s >= 0);
      boolean mixed = open && at.stream().anyMatch(s -> s < 0);
      Use use = e.getValue();
      if (mixed && use.action() != Action.CREATE && use.action() != Action.CREATE_AND_TEST) {
        return null;
      }
      if (use.action() == Action.CREATE_AND_TEST) {
        tests.add(use.expression());
      } else if (open) {
        Statement statement = e.getKey().statement();
        switch (use.action()) {
          case SET -> sets.add((Expression.Call) use.expression());
          case RELEASE -> cancels.add((Expression.Call) use.expression());
          case NULL_TEST -> tests.add(use.expression());
          case RETURN, OTHER -> {
            if (statement == null) {
              return null;
            }
            points.add(statement);
          }
          default -> {}
        }
      }
    }
    sets.sort(Comparator.comparingInt(c -> c.span().first()));
    return sets.isEmpty()
        ? null
        : new LifetimeAction.Builder(
            uses.kind(),
            uses.variable(),
            uses.creation(),
            sets,
            points,
            List.copyOf(completions),
            cancels,
            tests);
  }
}
