package org.hpyport.ownership;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hpyport.cfg.CfgNode;

/**
 * Objects of which only the function's own releases tell that it owns them: if it gives one up on
 * some paths, it has to on the others, as long as it tests for null there as it does here. Engler,
 * Chen, Hallem, Chou, Chelf: "Bugs as Deviant Behavior", SOSP 2001, section 2.
 */
final class UnevenReleases {
  private final Frame frame;
  private final EventCollector events;
  private final Set<Integer> released = new TreeSet<>();
  private final Map<Integer, Death> kept = new TreeMap<>();

  private final Set<Integer> retained = new TreeSet<>();
  private final Map<Integer, Death> lent = new TreeMap<>();

  private record Death(CfgNode node, int id, Cell cell, Store before, Store after) {}

  UnevenReleases(Frame frame, EventCollector events) {
    this.frame = frame;
    this.events = events;
  }

  void restart() {
    released.clear();
    retained.clear();
    lent.clear();
    kept.clear();
  }

  /** Whether nothing else tells whose an object is. */
  boolean concerns(Cell cell) {
    return frame.mode == Mode.C_API
        && (cell.escaped()
            ? cell.stolen() && cell.origin() != Cell.Origin.NEW && cell.endedBy() < 0
            : cell.origin() == Cell.Origin.OPAQUE);
  }

  /** The last name of such an object dies. */
  void died(CfgNode node, int id, Cell cell, Store before, Store after) {
    if (cell.escaped()) {
      stored(node, id, cell, before, after);
      return;
    }
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
    kept.forEach(
        (key, d) -> {
          if (released.contains(key)) {
            events.add(OwnershipEvent.Kind.LEAK, d.node(), d.id(), d.cell(), d.before(), d.after());
          }
        });
  }
}
