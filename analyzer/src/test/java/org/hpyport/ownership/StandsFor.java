package org.hpyport.ownership;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of what stores mean: one stands for another if every run of the program that the other
 * describes is one that it describes, too.
 *
 * <pre>
 *            unknown
 *      /        |         \
 *  numbers   perhaps null: owned, lent, closed, moved      uninitialised
 *     |         |                    \
 *  fewer     not null: the same      null
 * </pre>
 *
 * <p>What handles are called does not matter, but which variables hold the same one does. Where a
 * handle was ended, and by what, says nothing about its state.
 */
final class StandsFor {
  private final Store upper;
  private final Store lower;
  private final Map<Integer, Integer> called = new HashMap<>();

  private StandsFor(Store upper, Store lower) {
    this.upper = upper;
    this.lower = lower;
  }

  /** Whether {@code upper} stands for {@code lower}. */
  static boolean of(Store upper, Store lower) {
    return new StandsFor(upper, lower).holds();
  }

  private boolean holds() {
    Set<Integer> variables = new TreeSet<>(upper.bindings().keySet());
    variables.addAll(lower.bindings().keySet());
    Set<Integer> read = new TreeSet<>(variables);
    read.removeIf(v -> upper.binding(v) == null || lower.binding(v) == null);
    variables.removeAll(read);
    return variables.stream().allMatch(v -> isName(upper.binding(v)) && isName(lower.binding(v)))
        && read.stream().allMatch(v -> names(upper.value(v), lower.value(v)))
        && read.stream().allMatch(v -> value(upper.value(v), lower.value(v)))
        && (upper.pending() == Pending.UNKNOWN || upper.pending() == lower.pending());
  }

  /** A variable that nothing reads is kept only as the last name of an object. */
  private static boolean isName(Store.@Nullable Binding b) {
    return b == null || b.value() instanceof Value.Ref || b.value() == Value.Plain.NULL;
  }

  /** Notes what the upper store's objects are in the lower one; null is -1. */
  private boolean names(Value up, Value low) {
    if (!(up instanceof Value.Ref u)) {
      return true;
    }
    if (low instanceof Value.Ref || low == Value.Plain.NULL) {
      int other = low instanceof Value.Ref l ? l.cell() : -1;
      Integer before = called.putIfAbsent(u.cell(), other);
      return before == null || before == other;
    }
    return false;
  }

  private boolean value(Value up, Value low) {
    if (up == Value.Plain.UNKNOWN || up.equals(low) && !(up instanceof Value.Ref)) {
      return true;
    }
    if (up instanceof Value.Ref u) {
      return low instanceof Value.Ref l
          ? cell(upper.cell(u.cell()), lower.cell(l.cell()))
          : isMaybeNull(upper.cell(u.cell()));
    }
    if (up instanceof Value.Derived u) {
      Set<Integer> expected =
          u.cells().stream().map(id -> called.getOrDefault(id, id)).collect(Collectors.toSet());
      expected.remove(-1);
      // What points into an object that turned out to be null points to nothing known.
      return low instanceof Value.Derived l
          ? expected.containsAll(l.cells())
          : expected.isEmpty() && low == Value.Plain.UNKNOWN;
    }
    return up instanceof Value.Number u
        && low instanceof Value.Number l
        && u.low() <= l.low()
        && u.high() >= l.high()
        && (!u.nonZero() || !l.mayBeZero());
  }

  private static boolean isMaybeNull(@Nullable Cell cell) {
    return cell == null || cell.maybeNull();
  }

  private static boolean cell(@Nullable Cell up, @Nullable Cell low) {
    return up != null
        && low != null
        && up.hold() == low.hold()
        && up.count() == low.count()
        && (up.maybeNull() || !low.maybeNull());
  }
}
