package org.hpyport.ownership;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One store in place of two that differ in nothing a plan of handles asks for.
 *
 * <p>Closing the null handle is harmless (HPy API reference, {@code HPy_Close}), so a variable that
 * owns a handle in one store and is null in the other owns one that may be null in both. Of two
 * owned handles made at different places either stands for both. Everything else must be equal:
 * what is borrowed, closed or unknown is never joined with what is owned.
 *
 * <p>Stores are ordered by what they mean: {@code a} is below {@code b} if the join of both is
 * {@code b}, up to the numbers of handles. Where it exists, the join is idempotent, commutative and
 * associative, and the least store above both. A join that changes a store raises a variable from
 * null to a handle, a handle from not null to perhaps null, or its origin to an earlier one; as
 * none of these is ever taken back, a store can be raised at most once for each variable, handle
 * and origin.
 */
final class StoreJoin {
  private final Store left;
  private final Store right;
  private Store joined;

  private StoreJoin(Store left, Store right) {
    this.left = left;
    this.right = right;
    this.joined = left;
  }

  /** The store that stands for both, with the path of {@code left}; null if there is none. */
  static @Nullable Store of(Store left, Store right) {
    if (left.pending() != right.pending()) {
      return null;
    }
    Map<Integer, Integer> renamed = correspondence(left, right);
    return renamed == null ? null : new StoreJoin(left, right.renamed(renamed)).join();
  }

  /** What the handles of {@code right} are called in {@code left}; null if that is no renaming. */
  private static @Nullable Map<Integer, Integer> correspondence(Store left, Store right) {
    Map<Integer, Integer> renamed = new TreeMap<>();
    for (Map.Entry<Integer, Store.Binding> b : right.bindings().entrySet()) {
      if (b.getValue().value() instanceof Value.Ref there
          && left.value(b.getKey()) instanceof Value.Ref here) {
        boolean fits =
            here.cell() == there.cell()
                || (isOwned(left, here.cell()) && isOwned(right, there.cell()));
        Integer earlier = renamed.put(there.cell(), here.cell());
        if (!fits || (earlier != null && earlier != here.cell())) {
          return null;
        }
      }
    }
    Set<Integer> targets = new TreeSet<>(renamed.values());
    boolean free =
        targets.size() == renamed.size()
            && targets.stream().noneMatch(c -> right.cell(c) != null && !renamed.containsKey(c));
    return free ? renamed : null;
  }

  private static boolean isOwned(Store store, int cell) {
    Cell c = store.cell(cell);
    return c != null && c.hold() == Cell.Hold.OWNED;
  }

  private @Nullable Store join() {
    Set<Integer> variables = new TreeSet<>(left.bindings().keySet());
    variables.addAll(right.bindings().keySet());
    for (Integer v : variables) {
      if (!bind(v, left.binding(v), right.binding(v))) {
        return null;
      }
    }
    Set<Integer> cells = new TreeSet<>(left.cells().keySet());
    cells.addAll(right.cells().keySet());
    for (Integer id : cells) {
      Cell cell = cell(id, left.cell(id), right.cell(id));
      if (cell == null) {
        return null;
      }
      joined = joined.cell(id, cell);
    }
    return joined;
  }

  /** Binds one variable as both stores allow; false if they contradict each other. */
  private boolean bind(int v, Store.@Nullable Binding here, Store.@Nullable Binding there) {
    if (here == null || there == null) {
      return false;
    }
    Value value = value(here.value(), there.value());
    if (value == null) {
      return false;
    }
    boolean fromLeft = value.equals(here.value());
    boolean fromRight = value.equals(there.value());
    int leaf =
        fromLeft && fromRight
            ? Math.min(here.leaf(), there.leaf())
            : fromLeft ? here.leaf() : there.leaf();
    joined = joined.bind(v, value, leaf);
    return true;
  }

  private @Nullable Value value(Value here, Value there) {
    if (here.equals(there)) {
      return here;
    }
    if (here == Value.Plain.NULL && there instanceof Value.Ref r) {
      return isOwned(right, r.cell()) && left.cell(r.cell()) == null ? there : null;
    }
    if (there == Value.Plain.NULL && here instanceof Value.Ref r) {
      return isOwned(left, r.cell()) && right.cell(r.cell()) == null ? here : null;
    }
    return null;
  }

  /** One handle in both; one that only one store knows is null in the other. */
  private @Nullable Cell cell(int id, @Nullable Cell here, @Nullable Cell there) {
    if (here == null || there == null) {
      Cell only = here == null ? there : here;
      return only != null && isNullElsewhere(id, here == null) ? only.maybe() : null;
    }
    if (here.equals(there)) {
      return here;
    }
    boolean owned = here.hold() == Cell.Hold.OWNED && there.hold() == Cell.Hold.OWNED;
    if (!owned) {
      return null;
    }
    Cell first = here.origin().compareTo(there.origin()) <= 0 ? here : there;
    return here.maybeNull() || there.maybeNull() ? first.maybe() : first;
  }

  private boolean isNullElsewhere(int id, boolean onlyRight) {
    Store knows = onlyRight ? right : left;
    Store other = onlyRight ? left : right;
    return isOwned(knows, id)
        && knows.holders(id).stream().allMatch(v -> other.value(v) == Value.Plain.NULL);
  }
}
