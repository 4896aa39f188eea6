package org.hpyport.ownership;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.cfg.CfgEdge;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.model.FunctionRole;
import org.jspecify.annotations.Nullable;

/** Looks at the count of references when the last name of an object dies. */
final class FindingDeaths implements Deaths {
  private final Frame frame;
  private final DeathLiveness liveness;
  private final EventCollector events;
  private final int exit;
  private @Nullable ReturnedReferences returned;
  private final UnevenReleases uneven;

  /** The nodes from which the function can be left; the others end in a call that never returns. */
  private final Set<Integer> returns;

  FindingDeaths(
      Frame frame, DeathLiveness liveness, EventCollector events, ControlFlowGraph graph) {
    this.frame = frame;
    this.liveness = liveness;
    this.events = events;
    this.uneven = new UnevenReleases(frame, events, FailingWays.of(frame.function, graph));
    this.exit = graph.exit().id();
    this.returns = reaching(graph);
  }

  private static Set<Integer> reaching(ControlFlowGraph graph) {
    Set<Integer> found = new TreeSet<>(Set.of(graph.exit().id()));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int id = graph.nodes().size() - 1; id >= 0; id--) {
        boolean on =
            graph.successors(graph.node(id)).stream().anyMatch(e -> found.contains(e.to()));
        changed |= on && found.add(id);
      }
    }
    return found;
  }

  /** Notes the references that are returned as well. */
  void with(ReturnedReferences references) {
    returned = references;
  }

  /** The first path to an event in the order of the nodes is the one that is shown. */
  @Override
  public boolean isNotedAgain(boolean replaced) {
    return replaced
        || !events.isEmpty()
        || uneven.isFound()
        || (returned != null && returned.isMixed());
  }

  @Override
  public void restart() {
    events.restart();
    uneven.restart();
    if (returned != null) {
      returned.restart();
    }
  }

  /** Reports what only the whole function shows. */
  void report() {
    uneven.report();
  }

  @Override
  public Store settle(CfgNode node, CfgEdge edge, Store before, Store after) {
    if (!returns.contains(edge.to())) {
      return after;
    }
    boolean leaves = edge.to() == exit;
    Set<Integer> live = leaves ? Set.of() : liveness.boundBefore(edge.to());
    Store left = leaves ? ExitReader.handedOut(frame, after) : after;
    for (Map.Entry<Integer, Cell> c : left.cells().entrySet()) {
      Cell cell = c.getValue();
      if (uneven.concerns(cell)
          && !after.isHeld(
              c.getKey(),
              v -> live.contains(ElementVariables.root(v)) || ExitReader.isStandIn(v))) {
        uneven.died(node, edge.to(), c.getKey(), cell, before, after);
      }
      boolean heapType =
          frame.mode == Mode.C_API && Deallocation.isHeapTypeOfFreed(frame, c.getKey());
      if ((cell.count() == 0 && !heapType) || (cell.escaped() && !isGivenUpTwice(cell))) {
        continue;
      }
      boolean held =
          after.isHeld(
              c.getKey(),
              v -> live.contains(ElementVariables.root(v)) || (!leaves && ExitReader.isStandIn(v)));
      if (!held && cell.escaped()) {
        Cell seen = cell.doubted("whether what it was stored in has a reference of its own");
        events.add(OwnershipEvent.Kind.RELEASED_TOO_OFTEN, node, c.getKey(), seen, before, after);
      } else if (!held && heapType) {
        // The instance that is freed has one reference to it.
        heapType(node, c.getKey(), cell, before, after);
      } else if (!held) {
        died(node, c.getKey(), cell, before, after);
      }
    }
    return after;
  }

  /**
   * Whether more was given up of what was stored somewhere than the function can have had, whoever
   * has the stored reference.
   */
  private boolean isGivenUpTwice(Cell cell) {
    boolean others =
        cell.isForeign()
            || (cell.origin() == Cell.Origin.PARAMETER
                && frame.function.role() instanceof FunctionRole.Internal);
    return frame.mode == Mode.C_API && cell.endedBy() >= 0 && cell.count() <= (others ? -3 : -2);
  }

  private void heapType(CfgNode node, int id, Cell cell, Store before, Store after) {
    Cell seen = cell.doubted("whether instances hold references to their type");
    if (cell.count() >= 0) {
      events.add(OwnershipEvent.Kind.LEAK, node, id, seen, before, after);
    } else if (cell.count() < -1) {
      events.add(OwnershipEvent.Kind.RELEASED_TOO_OFTEN, node, id, seen, before, after);
    }
  }

  private void died(CfgNode node, int id, Cell cell, Store before, Store after) {
    if (cell.isForeign()) {
      foreign(node, id, cell, before, after);
      return;
    }
    if (cell.origin() == Cell.Origin.WORKPIECE) {
      events.add(
          cell.count() > 0
              ? OwnershipEvent.Kind.WORKPIECE_UNFINISHED
              : OwnershipEvent.Kind.WORKPIECE_REUSED,
          node,
          id,
          cell,
          before,
          after);
      return;
    }
    if (cell.count() > 0) {
      boolean constant = cell.origin() == Cell.Origin.CONSTANT;
      if (!constant || isStatic(id)) {
        Cell seen = constant ? cell.doubted("whether a static object is ever given up") : cell;
        events.add(OwnershipEvent.Kind.LEAK, node, id, seen, before, after);
      }
      return;
    }
    boolean released = cell.endedBy() >= 0;
    boolean parameter = cell.origin() == Cell.Origin.PARAMETER;
    if (isConvention(cell, released) || Deallocation.isTypeOfFreed(frame, id)) {
      return;
    }
    boolean lent = cell.origin() != Cell.Origin.NEW;
    events.add(
        lent && !released && !cell.stolen()
            ? OwnershipEvent.Kind.RETURNED_UNOWNED
            : released && cell.stolen()
                ? OwnershipEvent.Kind.STOLEN_RELEASED
                : OwnershipEvent.Kind.RELEASED_TOO_OFTEN,
        node,
        id,
        cell,
        before,
        after);
  }

  /** Whether an object is a static variable of the module, such as a type. */
  private boolean isStatic(int id) {
    String name = frame.constantName(id);
    return name != null && name.startsWith("&");
  }

  /**
   * Whoever owns it has one reference: a second one given up is nobody's, nor one that is added.
   */
  private void foreign(CfgNode node, int id, Cell cell, Store before, Store after) {
    if (cell.count() > 0) {
      events.add(OwnershipEvent.Kind.LEAK, node, id, cell, before, after);
    } else if (cell.count() < -1 && cell.endedBy() >= 0) {
      events.add(OwnershipEvent.Kind.RELEASED_TOO_OFTEN, node, id, cell, before, after);
    }
  }

  /** Giving up or handing out what is not owned, where whoever calls the function counts on it. */
  private boolean isConvention(Cell cell, boolean released) {
    FunctionRole role = frame.function.role();
    if (frame.mode == Mode.C_API && role instanceof FunctionRole.Internal) {
      boolean taken = released || cell.stolen();
      // To take one reference over is a convention, to give up two of one object is none.
      boolean parameter =
          cell.origin() == Cell.Origin.PARAMETER && !(released && cell.count() < -1);
      // Whoever gets the function's address may give it objects to keep.
      return frame.hasUnknownCallers()
          ? taken && parameter && frame.summaries.calls().isNamed(frame.function.name())
          : !taken || parameter;
    }
    boolean frees =
        role instanceof FunctionRole.Slot s
            && s.slot().equals("tp_dealloc")
            && cell.origin() != Cell.Origin.SLOT;
    return frees || (role instanceof FunctionRole.ModuleInit && !released);
  }
}
