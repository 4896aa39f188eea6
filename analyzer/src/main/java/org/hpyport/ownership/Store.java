package org.hpyport.ownership;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the variables of a function hold at one point of one path; immutable.
 *
 * <p>Equality leaves out the path, so that of several paths with the same outcome the first one
 * found is kept.
 */
final class Store {

  /** How many objects of one place are told apart. */
  static final int GENERATIONS = 4;

  /**
   * What a variable holds.
   *
   * @param leaf {@link Sites} number of the expression whose value it is; -1 for a parameter's own
   */
  record Binding(Value value, int leaf) {
    @Override
    public int hashCode() {
      return 31 * value.hashCode() + leaf;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Binding b && leaf == b.leaf && value.equals(b.value));
    }

    private Binding holding(Value other) {
      return other == value ? this : new Binding(other, leaf);
    }
  }

  private final NumberMap<Binding> bindings;
  private final NumberMap<Cell> cells;
  private final @Nullable Trace trace;
  private final Pending pending;

  /** Computed when first asked for; 0 before. */
  private int hash;

  /** The same. */
  private int outline;

  private Store(
      NumberMap<Binding> bindings, NumberMap<Cell> cells, @Nullable Trace trace, Pending pending) {
    this.bindings = bindings;
    this.cells = cells;
    this.trace = trace;
    this.pending = pending;
  }

  static Store empty() {
    return new Store(NumberMap.empty(), NumberMap.empty(), null, Pending.UNKNOWN);
  }

  /** What the variable holds; uninitialised if it was never written. */
  Value value(int variable) {
    Binding binding = bindings.at(variable);
    return binding == null ? Value.Plain.UNINITIALISED : binding.value();
  }

  @Nullable Binding binding(int variable) {
    return bindings.at(variable);
  }

  Map<Integer, Binding> bindings() {
    return bindings;
  }

  @Nullable Cell cell(int id) {
    return cells.at(id);
  }

  Map<Integer, Cell> cells() {
    return cells;
  }

  @Nullable Trace trace() {
    return trace;
  }

  /** Whether an exception is set. */
  Pending pending() {
    return pending;
  }

  Store pending(Pending next) {
    return next == pending ? this : new Store(bindings, cells, trace, next);
  }

  Store trace(Trace next) {
    return new Store(bindings, cells, next, pending);
  }

  Store bind(int variable, Value value, int leaf) {
    return new Store(bindings.with(variable, new Binding(value, leaf)), cells, trace, pending);
  }

  /** Without the variable. */
  Store unbind(int variable) {
    return new Store(bindings.only((v, b) -> v != variable), cells, trace, pending);
  }

  /** The store without the object, which nothing may refer to. */
  Store withoutCell(int id) {
    return new Store(bindings, cells.only((other, c) -> other != id), trace, pending);
  }

  Store cell(int id, Cell cell) {
    return new Store(bindings, cells.with(id, cell), trace, pending);
  }

  Store cell(int id, UnaryOperator<Cell> change) {
    Cell cell = cells.at(id);
    return cell == null ? this : cell(id, change.apply(cell));
  }

  /** The same, but nothing certain can be said of any object: it depends on {@code what}. */
  Store doubted(String what) {
    return new Store(bindings, cells.mapped(c -> c.doubted(what)), trace, pending);
  }

  static int cellId(int site) {
    return site * GENERATIONS;
  }

  static int site(int cell) {
    return cell / GENERATIONS;
  }

  /** The store in which that object turned out to be null. */
  Store withNull(int cell) {
    return new Store(
        bindings.mapped(b -> b.holding(without(b.value(), cell))),
        cells.only((id, c) -> id != cell),
        trace,
        pending);
  }

  private static Value without(Value value, int cell) {
    if (value instanceof Value.Ref ref && ref.cell() == cell) {
      return Value.Plain.NULL;
    }
    if (value instanceof Value.Derived derived && derived.cells().contains(cell)) {
      Set<Integer> rest = new TreeSet<>(derived.cells());
      rest.remove(cell);
      return derived.into(rest);
    }
    return value;
  }

  /** The variables that are this object itself, ascending. */
  Set<Integer> names(int cell) {
    Set<Integer> names = new TreeSet<>();
    bindings.forEach(
        (variable, b) -> {
          if (b.value() instanceof Value.Ref ref && ref.cell() == cell) {
            names.add(variable);
          }
        });
    return names;
  }

  /** The variables that need this object: its names, and pointers into it. */
  Set<Integer> holders(int cell) {
    Set<Integer> holders = names(cell);
    bindings.forEach(
        (variable, b) -> {
          if (b.value() instanceof Value.Derived derived && derived.cells().contains(cell)) {
            holders.add(variable);
          }
        });
    return holders;
  }

  /** Whether a variable is this object itself. */
  boolean isNamed(int cell) {
    return bindings.any((v, b) -> b.value() instanceof Value.Ref ref && ref.cell() == cell);
  }

  /** Whether one of the variables that need this object is of a kind. */
  boolean isHeld(int cell, IntPredicate kind) {
    return bindings.any((variable, b) -> needs(b.value(), cell) && kind.test(variable));
  }

  private static boolean needs(Value value, int cell) {
    return (value instanceof Value.Ref ref && ref.cell() == cell)
        || (value instanceof Value.Derived derived && derived.cells().contains(cell));
  }

  /** Keeps the bindings {@code keep} names, and the cells these still need. */
  Store prune(NumberMap.Condition<Binding> keep) {
    NumberMap<Binding> left = bindings.only(keep);
    if (left == bindings) {
      return withNeededCells();
    }
    return new Store(left, cells, trace, pending).withNeededCells();
  }

  private Store withNeededCells() {
    if (cells.isEmpty()) {
      return this;
    }
    Set<Integer> needed = new HashSet<>();
    bindings.forEach(
        (variable, b) -> {
          if (b.value() instanceof Value.Ref ref) {
            needed.add(ref.cell());
          } else if (b.value() instanceof Value.Derived derived) {
            needed.addAll(derived.cells());
          }
        });
    NumberMap<Cell> still = cells.only((id, cell) -> needed.contains(id));
    return still == cells ? this : new Store(bindings, still, trace, pending);
  }

  /** Forgets which expression gave what, and which call gave what up, but not that one did. */
  Store withoutProvenance() {
    NumberMap<Binding> changed =
        bindings.mapped(b -> b.leaf() == -1 ? b : new Binding(b.value(), -1));
    NumberMap<Cell> left = cells.mapped(cell -> cell.withoutProvenance());
    return changed == bindings && left == cells ? this : new Store(changed, left, trace, pending);
  }

  /**
   * Forgets the source's reference counts, how an owned handle came to be owned, and whether an
   * exception is set: the plan of a port asks for none of them.
   */
  Store handlesOnly() {
    NumberMap<Cell> left = cells.mapped(cell -> cell.handleOnly());
    return pending == Pending.UNKNOWN && left == cells
        ? this
        : new Store(bindings, left, trace, Pending.UNKNOWN);
  }

  /**
   * A number that two stores share unless they differ in more than which handles are owned and
   * which are null: only stores that share it can be joined.
   */
  int outline() {
    if (outline == 0) {
      int sum = pending.ordinal();
      for (Map.Entry<Integer, Binding> b : bindings.entrySet()) {
        sum = 31 * (31 * sum + b.getKey()) + outline(b.getValue().value());
      }
      for (Map.Entry<Integer, Cell> c : cells.entrySet()) {
        if (c.getValue().hold() != Cell.Hold.OWNED) {
          sum = 31 * (31 * sum + c.getKey()) + c.getValue().hashCode();
        }
      }
      outline = sum;
    }
    return outline;
  }

  private int outline(Value value) {
    if (value instanceof Value.Derived derived) {
      return derived.set() ? 3 : 1; // its objects may have other numbers
    }
    Cell cell = value instanceof Value.Ref ref ? cells.at(ref.cell()) : null;
    boolean owned = cell != null && cell.hold() == Cell.Hold.OWNED;
    return owned || value == Value.Plain.NULL ? 2 : value.hashCode();
  }

  /** Forgets all objects but those made at one place; what remains is whether they are null. */
  Store onlySite(int site) {
    return new Store(
        bindings.mapped(b -> b.holding(blurred(b.value(), site))),
        cells.only((id, c) -> site(id) == site),
        trace,
        Pending.UNKNOWN);
  }

  private Value blurred(Value value, int site) {
    if (value instanceof Value.Ref ref && site(ref.cell()) != site) {
      Cell cell = cells.at(ref.cell());
      return cell == null || cell.maybeNull() ? Value.Plain.UNKNOWN : Value.Plain.SET;
    }
    if (value instanceof Value.Derived derived) {
      Set<Integer> rest = new TreeSet<>(derived.cells());
      rest.removeIf(id -> site(id) != site);
      return derived.into(rest);
    }
    return value;
  }

  /** Forgets all numbers, to make stores equal that differ in nothing else. */
  Store forgetNumbers() {
    NumberMap<Binding> changed =
        bindings.mapped(
            b ->
                b.value() instanceof Value.Number || b.value() instanceof Value.Named
                    ? new Binding(Value.Plain.UNKNOWN, -1)
                    : b);
    return changed == bindings ? this : new Store(changed, cells, trace, pending);
  }

  /** Forgets all values but objects and what points into them. */
  Store forgetOthers() {
    NumberMap<Binding> changed =
        bindings.mapped(
            b ->
                b.value() instanceof Value.Ref || b.value() instanceof Value.Derived
                    ? b
                    : new Binding(Value.Plain.UNKNOWN, -1));
    return new Store(changed, cells, trace, pending);
  }

  /**
   * Makes room for new objects of these sites: the old ones move up one generation.
   *
   * @throws BudgetExceeded if too many of one site are alive
   */
  Store age(Set<Integer> sites) {
    Map<Integer, Integer> renamed = new TreeMap<>();
    for (Integer id : cells.keySet()) {
      if (id % GENERATIONS == 0 && sites.contains(site(id))) {
        int free = id + 1;
        while (cells.containsKey(free) && free < id + GENERATIONS) {
          free++;
        }
        if (free == id + GENERATIONS) {
          throw new BudgetExceeded("too many objects made at one place are alive at once");
        }
        renamed.put(id, free);
      }
    }
    return renamed(renamed);
  }

  /** The same store with other numbers for some of its objects; they must be free. */
  Store renamed(Map<Integer, Integer> renamed) {
    return renamed.isEmpty() ? this : rename(renamed);
  }

  private Store rename(Map<Integer, Integer> renamed) {
    Map<Integer, Cell> moved = new TreeMap<>();
    cells.forEach((id, cell) -> moved.put(renamed.getOrDefault(id, id), cell));
    return new Store(
        bindings.mapped(b -> b.holding(rename(b.value(), renamed))),
        NumberMap.of(moved),
        trace,
        pending);
  }

  private static Value rename(Value value, Map<Integer, Integer> renamed) {
    if (value instanceof Value.Ref ref) {
      return new Value.Ref(renamed.getOrDefault(ref.cell(), ref.cell()));
    }
    if (value instanceof Value.Derived derived) {
      Set<Integer> cells = new TreeSet<>();
      derived.cells().forEach(c -> cells.add(renamed.getOrDefault(c, c)));
      return derived.into(cells);
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Store s
        && hashCode() == s.hashCode()
        && pending == s.pending
        && bindings.equals(s.bindings)
        && cells.equals(s.cells);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = 31 * bindings.hashCode() + cells.hashCode();
    }
    return hash;
  }

  @Override
  public String toString() {
    return bindings + " " + cells;
  }
}
