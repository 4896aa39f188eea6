package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Stores made at random from a seed, over given variables and places. */
final class GeneratedStores {
  private final Random random;
  private final List<Integer> objects;
  private final List<Integer> numbers;
  private final List<Integer> sites;

  /**
   * @param objects ids of variables that hold objects
   * @param numbers ids of variables that hold numbers
   * @param sites places where objects are made
   */
  GeneratedStores(long seed, List<Integer> objects, List<Integer> numbers, List<Integer> sites) {
    this.random = new Random(seed);
    this.objects = objects;
    this.numbers = numbers;
    this.sites = sites;
  }

  /** Any store in which each object is held by a variable, as pruning leaves them. */
  Store any() {
    Store s = Store.empty();
    for (int v : objects) {
      s = object(s, v);
    }
    for (int v : numbers) {
      s = s.bind(v, number(), pick(sites));
    }
    return s.prune((v, b) -> true);
  }

  /** One that differs from another in a few variables, so that the two can often be joined. */
  Store near(Store s) {
    Store near = s;
    for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
      int v = pick(objects);
      boolean owned = near.value(v) instanceof Value.Ref r && isOwned(near, r.cell());
      int what = random.nextInt(4);
      if (owned && what == 0) {
        near = near.bind(v, Value.Plain.NULL, pick(sites));
      } else if (owned && what == 1 && near.value(v) instanceof Value.Ref r) {
        near = near.cell(r.cell(), Cell::maybe);
      } else if ((owned || near.value(v) == Value.Plain.NULL) && what < 3) {
        near = made(near, v, Cell.owned(Cell.Origin.NEW, random.nextBoolean()));
      } else if (random.nextInt(3) == 0) {
        near = object(near, v);
      }
    }
    return near.prune((v, b) -> true);
  }

  Value.Number number() {
    long low = random.nextInt(7) - 3;
    long high = low + random.nextInt(4);
    Value.Number bounded = new Value.Number(low, high, low < 0 && high > 0 && random.nextBoolean());
    return pick(
        List.of(bounded, bounded, Value.Number.ANY, Value.Number.NEGATIVE, Value.Number.of(low)));
  }

  /** One of the numbers among {@code n}, or fewer of them. */
  Value.Number within(Value.Number n) {
    long low = Math.max(n.low(), random.nextInt(7) - 3);
    long high = Math.min(n.high(), low + random.nextInt(4));
    low += n.nonZero() && low == 0 ? 1 : 0;
    high -= n.nonZero() && high == 0 ? 1 : 0;
    return low <= high ? new Value.Number(low, high, n.nonZero() && low < 0 && high > 0) : n;
  }

  private Store object(Store s, int v) {
    return switch (random.nextInt(9)) {
      case 0 -> s.bind(v, Value.Plain.NULL, pick(sites));
      case 1 -> s.bind(v, pick(List.of(Value.Plain.values())), pick(sites));
      case 2 -> s.cells().isEmpty() ? s : s.bind(v, new Value.Ref(cell(s)), pick(sites));
      case 3 -> s.cells().isEmpty() ? s : s.bind(v, new Value.Derived(Set.of(cell(s))), -1);
      case 4 -> made(s, v, Cell.unowned(pick(LENT), random.nextBoolean()));
      case 5 -> made(s, v, Cell.owned(Cell.Origin.NEW, false).ended(pick(ENDS), pick(sites)));
      default -> made(s, v, Cell.owned(Cell.Origin.NEW, random.nextBoolean()));
    };
  }

  private static final List<Cell.Origin> LENT =
      List.of(Cell.Origin.BORROWED, Cell.Origin.PARAMETER, Cell.Origin.CONSTANT);
  private static final List<Cell.Hold> ENDS = List.of(Cell.Hold.CLOSED, Cell.Hold.MOVED);

  private Store made(Store s, int v, Cell cell) {
    List<Integer> free = new ArrayList<>(sites);
    free.removeIf(site -> s.cell(Store.cellId(site)) != null);
    if (free.isEmpty()) {
      return s.bind(v, Value.Plain.NULL, -1);
    }
    int site = pick(free);
    return s.cell(Store.cellId(site), cell).bind(v, new Value.Ref(Store.cellId(site)), site);
  }

  private static boolean isOwned(Store s, int id) {
    Cell cell = s.cell(id);
    return cell != null && cell.hold() == Cell.Hold.OWNED;
  }

  private int cell(Store s) {
    return pick(List.copyOf(s.cells().keySet()));
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /**
   * What a store says, whatever numbers its objects have: two stores that say the same differ in
   * nothing an analysis could ask for but where values came from.
   */
  static String said(Store s) {
    Map<Integer, String> names = new TreeMap<>();
    List<String> said = new ArrayList<>();
    for (Map.Entry<Integer, Store.Binding> b : new TreeMap<>(s.bindings()).entrySet()) {
      Value value = b.getValue().value();
      if (value instanceof Value.Ref r) {
        boolean owned = isOwned(s, r.cell());
        String name =
            names.computeIfAbsent(r.cell(), id -> owned ? "handle " + b.getKey() : "object " + id);
        said.add(b.getKey() + " is " + name + " " + s.cell(r.cell()));
      } else if (value instanceof Value.Derived d) {
        Set<String> into =
            d.cells().stream()
                .map(id -> names.getOrDefault(id, "object " + id))
                .collect(Collectors.toCollection(TreeSet::new));
        said.add(b.getKey() + " points into " + into);
      } else {
        said.add(b.getKey() + " is " + value);
      }
    }
    return String.join("; ", said) + "; " + s.pending();
  }
}
