package org.hpyport.ownership;

import org.hpyport.cfg.CfgNode;
import org.hpyport.model.FunctionRole;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the returns of one C-API function give their caller: it must be able to tell
 * whether the reference is its own.
 */
final class ReturnedReferences implements NodeTransfer.ReturnSink {
  private final Frame frame;
  private final EventCollector events;
  private final ExceptionState exceptions;
  private boolean givesOwned;
  private @Nullable Borrowed borrowed;

  private record Borrowed(CfgNode.Return node, int id, Cell cell, Store store) {}

  ReturnedReferences(Frame frame, EventCollector events) {
    this.frame = frame;
    this.events = events;
    this.exceptions = new ExceptionState(frame, events);
  }

  void restart() {
    givesOwned = false;
    borrowed = null;
  }

  @Override
  public void returned(CfgNode.Return node, Result result) {
    exceptions.returned(node, result);
    boolean matters =
        frame.mode == Mode.C_API
            && frame.function.role() instanceof FunctionRole.Internal
            && frame.function.result().isObject()
            && result.value() instanceof Value.Ref;
    if (!matters || !(result.value() instanceof Value.Ref ref)) {
      return;
    }
    Cell cell = result.store().cell(ref.cell());
    if (cell == null || cell.escaped() || cell.endedBy() >= 0 || cell.stolen()) {
      return;
    }
    if (cell.origin() == Cell.Origin.NEW && cell.count() == 0) {
      givesOwned = true;
    }
    boolean lent = cell.origin() == Cell.Origin.BORROWED || cell.origin() == Cell.Origin.CONSTANT;
    if (lent && cell.count() == -1 && borrowed == null) {
      borrowed = new Borrowed(node, ref.cell(), cell, result.store());
    }
  }

  /** Whether some returns give a reference and another one lends one. */
  boolean isMixed() {
    return givesOwned && borrowed != null;
  }

  /** Reports if some returns give a reference and another one lends one. */
  void report() {
    Borrowed b = borrowed;
    if (givesOwned && b != null) {
      events.add(
          OwnershipEvent.Kind.CONDITIONALLY_OWNED,
          b.node(),
          b.id(),
          b.cell(),
          b.store(),
          b.store());
    }
  }
}
