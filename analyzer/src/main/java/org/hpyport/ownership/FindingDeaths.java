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

  /** The nodes from which the function can be left; the others end in a call that never returns. */
  private final Set<Integer> returns;

  FindingDeaths(
      Frame frame, DeathLiveness liveness, EventCollector events, ControlFlowGraph graph) {
    this.frame = frame;
    this.liveness = liveness;
    this.events = events;
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
    return replaced || !events.isEmpty() || (returned != null && returned.isMixed());
  }

  @Override
  public void restart() {
    events.restart();
    if (returned != null) {
      returned.restart();
    }
  }

  @Override
  public Store settle(CfgNode node, CfgEdge edge, Store before, Store after) {
    if (!returns.contains(edge.to())) {
      return after;
    }
    boolean leaves = node instanceof CfgNode.Return || edge.to() == exit;
    Set<Integer> live = leaves ? Set.of() : liveness.boundBefore(edge.to());
    Store left = leaves ? ExitReader.handedOut(frame, after) : after;
    for (Map.Entry<Integer, Cell> c : left.cells().entrySet()) {
      Cell cell = c.getValue();
      if (cell.escaped() || cell.count() == 0) {
        continue;
      }
      boolean held =
          after.isHeld(
              c.getKey(),
              v -> live.contains(ElementVariables.root(v)) || (!leaves && ExitReader.isStandIn(v)));
      if (!held) {
        died(node, c.getKey(), cell, before, after);
      }
    }
    return after;
  }

  private void died(CfgNode node, int id, Cell cell, Store before, Store after) {
    if (cell.origin() == Cell.Origin.GLOBAL) {
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
      if (cell.origin() != Cell.Origin.CONSTANT) {
        events.add(OwnershipEvent.Kind.LEAK, node, id, cell, before, after);
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

  /** Giving up or handing out what is not owned, where whoever calls the function counts on it. */
  private boolean isConvention(Cell cell, boolean released) {
    FunctionRole role = frame.function.role();
    if (frame.mode == Mode.C_API && role instanceof FunctionRole.Internal) {
      boolean taken = released || cell.stolen();
      boolean parameter = cell.origin() == Cell.Origin.PARAMETER;
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
