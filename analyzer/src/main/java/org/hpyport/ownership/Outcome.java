package org.hpyport.ownership;

import java.util.Set;

/** What closing a variable at one point of one path would do. */
enum Outcome {
  /** Close an owned handle that nothing needs any more. */
  CLOSE,
  /** Nothing: it is null. */
  NULL,
  /** Harm: the handle is not owned. */
  UNOWNED,
  /** Harm: another name still needs the handle. */
  ALIASED,
  /** Harm: a C pointer into the object is still needed. */
  POINTED_INTO,
  /** Harm: the handle was closed before. */
  CLOSED,
  /** Harm: the handle was given away. */
  MOVED,
  /** Harm: it was never written. */
  UNINITIALISED,
  /** It is not known what it holds. */
  UNKNOWN;

  /**
   * Tells what closing {@code variable} would do.
   *
   * @param live the variables needed later
   */
  static Outcome of(Store store, int variable, Set<Integer> live) {
    Value value = store.value(variable);
    if (value == Value.Plain.NULL) {
      return NULL;
    }
    if (value == Value.Plain.UNINITIALISED) {
      return UNINITIALISED;
    }
    if (!(value instanceof Value.Ref ref)) {
      return UNKNOWN;
    }
    Cell cell = store.cell(ref.cell());
    return cell == null ? UNKNOWN : of(store, ref.cell(), cell, live);
  }

  private static Outcome of(Store store, int id, Cell cell, Set<Integer> live) {
    switch (cell.hold()) {
      case UNOWNED:
        return UNOWNED;
      case CLOSED:
        return CLOSED;
      case MOVED:
        return MOVED;
      default:
        break;
    }
    if (store.names(id).stream().anyMatch(live::contains)) {
      return ALIASED;
    }
    return store.holders(id).stream().anyMatch(live::contains) ? POINTED_INTO : CLOSE;
  }
}
