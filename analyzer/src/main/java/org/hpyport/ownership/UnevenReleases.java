package org.hpyport.ownership;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hpyport.cfg.CfgNode;

/**
 * Objects of which only the function's own releases tell that it owns them: if it gives one up on
 * some paths, it has to on the others, as long as it tests for null there as it does here. Engler,
 * Chen, Hallem, Chou, Chelf: "Bugs as Deviant Behavior", SOSP 2001, section 2. The same goes for a
 * new object that was put where it cannot be followed: if the function gives it up where it fails,
 * it has to wherever it fails behind that.
 */
final class UnevenReleases {
  private final Frame frame;
  private final EventCollector events;
  private final Set<Integer> released = new TreeSet<>();
  private final Map<Integer, Death> kept = new TreeMap<>();

  private final Set<Integer> retained = new TreeSet<>();
  private final Map<Integer, Death> lent = new TreeMap<>();

  private final Set<Integer> givenUp = new TreeSet<>();
  private final Map<Integer, Death> left = new TreeMap<>();

  /** The nodes behind which the function can only fail. */
  private final Set<Integer> failing;

  private record Death(CfgNode node, int id, Cell cell, Store before, Store after) {}

  UnevenReleases(Frame frame, EventCollector events, Set<Integer> failing) {
    this.frame = frame;
    this.events = events;
    this.failing = failing;
  }

  void restart() {
    released.clear();
    retained.clear();
    lent.clear();
    kept.clear();
    givenUp.clear();
    left.clear();
  }

  /** Whether nothing else tells whose an object is. */
  boolean concerns(Cell cell) {
    return frame.mode == Mode.C_API
        && (cell.escaped()
            ? isPutAside(cell)
                || (cell.stolen() && cell.origin() != Cell.Origin.NEW && cell.endedBy() < 0)
            : cell.origin() == Cell.Origin.OPAQUE);
  }

  /** Whether it is a new object that lies where it cannot be followed, and was given up or not. */
  private static boolean isPutAside(Cell cell) {
    int owned = cell.stolen() ? 0 : 1;
    return cell.origin() == Cell.Origin.NEW
        && cell.count() == (cell.endedBy() < 0 ? owned : owned - 1);
  }

  /**
   * The last name of such an object dies.
   *
   * @param to the node that follows
   */
  void died(CfgNode node, int to, int id, Cell cell, Store before, Store after) {
    if (cell.escaped() && isPutAside(cell)) {
      if (failing.contains(to) && cell.endedBy() >= 0) {
        givenUp.add(Store.site(id));
      } else if (failing.contains(to)) {
        Cell seen = cell.doubted("whether it is found and given up where it was put");
        left.putIfAbsent(Store.site(id), new Death(node, id, seen, before, after));
      }
    } else if (cell.escaped()) {
      stored(node, id, cell, before, after);
    } else {
      uneven(node, id, cell, before, after);
    }
  }

  private void uneven(CfgNode node, int id, Cell cell, Store before, Store after) {
    int key = 2 * Store.site(id) + (cell.maybeNull() ? 1 : 0);
    if (cell.count() == -1 && cell.endedBy() >= 0) {
      released.add(key);
    } else if (cell.count() == 0 && cell.endedBy() < 0) {
      kept.putIfAbsent(key, new Death(node, id, cell, before, after));
    }
  }

  /** What is stored comes with a reference on some paths, and without one on others. */
  private void stored(CfgNode node, int id, Cell cell, Store before, Store after) {
    int site = Store.site(id);
    if (cell.count() == 0) {
      retained.add(site);
    } else if (cell.count() == -1) {
      Cell seen = cell.doubted("whether what it is stored in owns it, as on other paths");
      lent.putIfAbsent(site, new Death(node, id, seen, before, after));
    }
  }

  boolean isFound() {
    return kept.keySet().stream().anyMatch(released::contains)
        || left.keySet().stream().anyMatch(givenUp::contains)
        || lent.keySet().stream().anyMatch(retained::contains);
  }

  void report() {
    lent.forEach(
        (site, d) -> {
          if (retained.contains(site)) {
            events.add(
                OwnershipEvent.Kind.RELEASED_TOO_OFTEN,
                d.node(),
                d.id(),
                d.cell(),
                d.before(),
                d.after());
          }
        });
    leaks(kept, released);
    leaks(left, givenUp);
  }

  private void leaks(Map<Integer, Death> some, Set<Integer> others) {
    some.forEach(
        (key, d) -> {
          if (others.contains(key)) {
            events.add(OwnershipEvent.Kind.LEAK, d.node(), d.id(), d.cell(), d.before(), d.after());
          }
        });
  }
}
