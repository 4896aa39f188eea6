package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hpyport.cfg.CfgEdge;
import org.hpyport.cfg.CfgNode;
import org.hpyport.dataflow.UseCollector;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Closes each owned handle where its last holder dies, under the name of one of its variables. */
final class PlanDeaths implements Deaths {
  private final Frame frame;
  private final DeathLiveness liveness;
  private final Map<Place, List<Seen>> seen = new TreeMap<>();
  private final Set<Integer> unnamed = new TreeSet<>();

  /**
   * What one path showed at a place.
   *
   * @param store the store in which the names are looked up
   * @param live the variables needed later
   * @param closes the variables closed there
   * @param needed whether the returned value needs one of them
   */
  record Seen(Store store, Set<Integer> live, Set<Integer> closes, boolean needed) {}

  PlanDeaths(Frame frame, DeathLiveness liveness) {
    this.frame = frame;
    this.liveness = liveness;
  }

  @Override
  public void restart() {
    seen.clear();
    unnamed.clear();
  }

  @Override
  public boolean handlesOnly() {
    return true;
  }

  Map<Place, List<Seen>> seen() {
    return seen;
  }

  /** {@link Sites} numbers of values that die without a name. */
  Set<Integer> unnamed() {
    return unnamed;
  }

  @Override
  public Store settle(CfgNode node, CfgEdge edge, Store before, Store after) {
    boolean leaves = node instanceof CfgNode.Return && !liveness.goesOn(edge);
    if (leaves && liveness.goesOn(node)) {
      return mayLeave(node, after);
    }
    Set<Integer> live = leaves ? Set.of() : liveness.extendedBefore(edge.to());
    Set<Integer> closes = new TreeSet<>();
    Set<Integer> overwritten = new TreeSet<>();
    Store result = after;
    for (Map.Entry<Integer, Cell> c : after.cells().entrySet()) {
      int id = c.getKey();
      boolean dead = c.getValue().hold() == Cell.Hold.OWNED && !after.isHeld(id, live::contains);
      if (dead) {
        Integer name = name(after, id, after.names(id));
        if (name != null) {
          closes.add(name);
        } else {
          lostName(node, before, id, overwritten);
        }
        result = result.cell(id, cell -> cell.ended(Cell.Hold.CLOSED, -1));
      }
    }
    note(place(node, edge), new Seen(after, live, closes, needs(node, after, closes)));
    Set<Integer> written = new TreeSet<>(liveness.use(node).writes());
    if (!written.isEmpty()) {
      note(
          new Place(Place.Kind.OVERWRITE, node.id(), CfgEdge.Label.ALWAYS),
          new Seen(before, stillHeld(before, after, live), overwritten, false));
    }
    return result;
  }

  /** The variables whose handle lives on after the node, by whatever name. */
  private static Set<Integer> stillHeld(Store before, Store after, Set<Integer> live) {
    Set<Integer> held = new TreeSet<>();
    for (Integer id : before.cells().keySet()) {
      Cell cell = after.cell(id);
      boolean ended = cell != null && cell.hold() != Cell.Hold.OWNED;
      if (ended || after.isNamed(id) || after.isHeld(id, live::contains)) {
        held.addAll(before.names(id));
      }
    }
    return held;
  }

  private void note(Place place, Seen what) {
    seen.computeIfAbsent(place, p -> new ArrayList<>()).add(what);
  }

  /** The name to close a handle by: rather a variable that was made for it than a copy. */
  private @Nullable Integer name(Store store, int cell, Set<Integer> names) {
    int made = Store.site(cell);
    return names.stream()
        .min(
            Comparator.<Integer>comparingInt(v -> leaf(store, v) == made ? 0 : 1)
                .thenComparing(v -> isNamedWhereMade(made, v) ? 0 : 1)
                .thenComparing(v -> isTemporary(v) ? 0 : 1)
                .thenComparing(v -> v))
        .orElse(null);
  }

  /**
   * Whether it is the name that the object got where it was made, not one for a variable's old
   * value.
   */
  private boolean isNamedWhereMade(int made, int variable) {
    Variable name =
        frame.sites.place(made) instanceof Expression e ? frame.repairs.temporary(e) : null;
    return name != null && name.id() == variable;
  }

  private boolean isTemporary(int variable) {
    return frame.repairs.temporaries().values().stream().anyMatch(t -> t.id() == variable);
  }

  private static int leaf(Store store, int variable) {
    Store.Binding binding = store.binding(variable);
    return binding == null ? -1 : binding.leaf();
  }

  private void lostName(CfgNode node, Store before, int cell, Set<Integer> overwritten) {
    Set<Integer> names = before.names(cell);
    names.retainAll(liveness.use(node).writes());
    Integer name = name(before, cell, names);
    if (name == null) {
      unnamed.add(Store.site(cell));
      return;
    }
    Expression old = liveness.use(node).reads().contains(name) ? read(node, name) : null;
    if (old != null) {
      unnamed.add(frame.sites.of(old));
    } else {
      overwritten.add(name);
    }
  }

  /** Where the node reads a variable before it writes it. */
  private Expression.@Nullable Identifier read(CfgNode node, int variable) {
    Expression.Identifier[] found = {null};
    Expression e = UseCollector.expression(node);
    if (e != null) {
      e.walk(
          part -> {
            if (found[0] == null && part instanceof Expression.Identifier id) {
              Variable v = frame.function.variable(id);
              boolean target = isTarget(e, id);
              found[0] = v != null && v.id() == variable && !target ? id : null;
            }
          });
    }
    return found[0];
  }

  private static boolean isTarget(Expression whole, Expression.Identifier id) {
    boolean[] target = {false};
    whole.walk(
        part -> {
          if (part instanceof Expression.Assignment a && Words.bare(a.target()) == id) {
            target[0] = true;
          }
        });
    return target[0];
  }

  /** A macro returns on some paths: what is open there cannot be closed for these paths alone. */
  private Store mayLeave(CfgNode node, Store after) {
    boolean open = after.cells().values().stream().anyMatch(c -> c.hold() == Cell.Hold.OWNED);
    if (open && node.statement() != null) {
      frame.recorder.refuse(node.statement(), "a macro may return here while handles are open");
    }
    return after;
  }

  private static Place place(CfgNode node, CfgEdge edge) {
    if (node instanceof CfgNode.Return r) {
      return new Place(
          r.isMacro() ? Place.Kind.BEFORE : Place.Kind.RETURN, node.id(), CfgEdge.Label.ALWAYS);
    }
    if (node instanceof CfgNode.Jump) {
      return new Place(Place.Kind.BEFORE, node.id(), CfgEdge.Label.ALWAYS);
    }
    boolean splits = edge.label() != CfgEdge.Label.ALWAYS;
    return new Place(splits ? Place.Kind.EDGE : Place.Kind.AFTER, node.id(), edge.label());
  }

  /** Whether the returned expression uses a handle that dies at the return. */
  private boolean needs(CfgNode node, Store after, Set<Integer> closes) {
    if (!(node instanceof CfgNode.Return r) || r.value() == null || closes.isEmpty()) {
      return false;
    }
    if (frame.repairs.temporaries().entrySet().stream()
        .anyMatch(
            t ->
                closes.contains(t.getValue().id())
                    && Expressions.contains(r.value(), t.getKey()))) {
      return true;
    }
    Set<Integer> cells = new TreeSet<>();
    closes.forEach(v -> cells.addAll(Interpreter.pointedInto(after.value(v))));
    return liveness.use(node).reads().stream()
        .anyMatch(v -> Interpreter.pointedInto(after.value(v)).stream().anyMatch(cells::contains));
  }
}
