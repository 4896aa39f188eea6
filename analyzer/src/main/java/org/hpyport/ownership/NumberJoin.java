package org.hpyport.ownership;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One store in place of two that agree in what is owned: a number has bounds that hold in both. So
 * a flag still tells which objects are owned, while flags are no longer told apart among each
 * other.
 *
 * <p>Where that is not enough for a plan, a variable that holds what a call lent in one store and
 * null in the other holds what was lent, or null, in both. Nothing of that kind is ever closed.
 */
final class NumberJoin {
  private final boolean lent;

  /**
   * @param lent whether objects that were lent may be null in one of the stores
   */
  NumberJoin(boolean lent) {
    this.lent = lent;
  }

  /** What two stores share that can be joined. */
  Store key(Store store) {
    Store key = store.forgetNumbers();
    if (!lent) {
      return key;
    }
    for (Map.Entry<Integer, Store.Binding> b : store.bindings().entrySet()) {
      int variable = b.getKey();
      if (b.getValue().value() == Value.Plain.NULL) {
        key = key.bind(variable, Value.Plain.NULL, -1);
      } else if (b.getValue().value() instanceof Value.Ref ref && isLent(store, ref.cell())) {
        key = key.bind(variable, Value.Plain.NULL, -1).withoutCell(ref.cell());
      }
    }
    return key;
  }

  /** Whether only one variable, and no pointer, knows an object that a call lent. */
  private static boolean isLent(Store store, int cell) {
    Cell c = store.cell(cell);
    return c != null
        && c.hold() == Cell.Hold.UNOWNED
        && c.origin() == Cell.Origin.BORROWED
        && store.holders(cell).size() == 1
        && store.names(cell).size() == 1;
  }

  /** The store for both, with the path of {@code left}, or null if they differ in objects. */
  @Nullable Store of(Store left, Store right) {
    Store joined = left;
    for (Map.Entry<Integer, Store.Binding> b : left.bindings().entrySet()) {
      int variable = b.getKey();
      Value here = b.getValue().value();
      Store.Binding other = right.binding(variable);
      Value there = right.value(variable);
      if (other == null || here.equals(there)) {
        continue;
      }
      if (here instanceof Value.Ref || there instanceof Value.Ref) {
        Store knows = here instanceof Value.Ref ? left : right;
        if (here != Value.Plain.NULL && there != Value.Plain.NULL) {
          return null;
        }
        joined = lent(joined, knows, variable);
      } else {
        joined = joined.bind(variable, number(here, there), -1);
      }
    }
    return joined;
  }

  private static Store lent(Store joined, Store knows, int variable) {
    Store.Binding binding = knows.binding(variable);
    if (binding == null || !(binding.value() instanceof Value.Ref ref)) {
      return joined;
    }
    Cell cell = knows.cell(ref.cell());
    return cell == null
        ? joined
        : joined.bind(variable, ref, binding.leaf()).cell(ref.cell(), cell.maybe());
  }

  private static Value number(Value here, Value there) {
    return here instanceof Value.Number a && there instanceof Value.Number b
        ? a.with(b)
        : Value.Plain.UNKNOWN;
  }

  /** Takes the store of a set with which another can be joined out of it; both, joined. */
  Store into(Set<Store> known, Store arriving) {
    Store key = key(arriving);
    for (Store other : known) {
      Store both = key(other).equals(key) ? of(other, arriving) : null;
      if (both != null) {
        if (!both.equals(other)) {
          known.remove(other);
        }
        return both;
      }
    }
    return arriving;
  }
}
