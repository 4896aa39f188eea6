package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the paths of one run want at each place. Where they disagree it repairs, so that
 * the next run agrees, or refuses.
 */
final class Reconciler {

  /**
   * Kinds of repair, mildest first; only the mildest kind needed is applied before the next run.
   */
  private enum Kind {
    NAME,
    NULL_INITIALISE,
    DROP,
    TIE,
    DUP
  }

  private final Frame frame;
  private final ControlFlowGraph graph;
  private final Temporaries temporaries;
  private final Map<Kind, List<BooleanSupplier>> repairs = new EnumMap<>(Kind.class);

  Reconciler(Frame frame, ControlFlowGraph graph, Temporaries temporaries) {
    this.frame = frame;
    this.graph = graph;
    this.temporaries = temporaries;
  }

  /** Repairs; false if nothing had to or could be repaired, the latter with refusals recorded. */
  boolean repair(PlanDeaths deaths) {
    deaths.unnamed().forEach(this::unnamed);
    deaths.seen().forEach(this::place);
    frame.recorder.releases().forEach(this::release);
    frame.recorder.handOvers().forEach(this::handOver);
    for (List<BooleanSupplier> kind : repairs.values()) {
      boolean changed = false;
      for (BooleanSupplier repair : kind) {
        changed |= repair.getAsBoolean();
      }
      if (changed) {
        return true;
      }
    }
    return false;
  }

  private void plan(Kind kind, BooleanSupplier repair) {
    repairs.computeIfAbsent(kind, k -> new ArrayList<>()).add(repair);
  }

  private void refuse(SyntaxNode place, String reason) {
    frame.recorder.refuse(place, reason);
  }

  private void unnamed(int site) {
    Object place = frame.sites.place(site);
    if (place instanceof Expression e) {
      plan(Kind.NAME, () -> temporaries.name(e));
    } else {
      refuse(frame.function.definition(), "a handle has no name to close it by");
    }
  }

  private void place(Place place, List<PlanDeaths.Seen> paths) {
    Set<Integer> closes = new TreeSet<>();
    paths.forEach(p -> closes.addAll(p.closes()));
    if (closes.isEmpty()) {
      return;
    }
    CfgNode node = graph.node(place.node());
    SyntaxNode at = node.statement() == null ? graph.function() : node.statement();
    if (!isPlaceable(place, node)) {
      refuse(at, "the handle of " + names(closes) + " ends where no close can stand");
      return;
    }
    for (PlanDeaths.Seen path : paths) {
      for (Integer v : closes) {
        if (!path.closes().contains(v)) {
          Outcome outcome = Outcome.of(path.store(), v, path.live());
          if (outcome == Outcome.UNOWNED
              && isLent(path.store(), v)
              && !isRetained(path.store(), v)
              && names(paths, v)) {
            continue;
          }
          settle(at, path.store(), v, outcome == Outcome.CLOSE ? twice(path, v) : outcome, null);
        }
      }
    }
  }

  /** Whether a call lent the object, by the address of a variable that this is or had it from. */
  private boolean isLent(Store store, int v) {
    Store.Binding binding = store.binding(v);
    Object leaf = binding == null ? null : frame.sites.place(binding.leaf());
    Object made =
        store.value(v) instanceof Value.Ref ref ? frame.sites.place(Store.site(ref.cell())) : null;
    return (leaf instanceof Expression e && isAddress(e))
        || (made instanceof Expression m && isAddress(m));
  }

  /** Whether the source takes a reference of its own to the object. */
  private static boolean isRetained(Store store, int v) {
    Cell cell = store.value(v) instanceof Value.Ref ref ? store.cell(ref.cell()) : null;
    return cell != null && cell.retainedBy() >= 0;
  }

  /** Gives the handles that die here on other paths a name of their own, to be closed by. */
  private boolean names(List<PlanDeaths.Seen> paths, int v) {
    boolean all = true;
    for (PlanDeaths.Seen path : paths) {
      if (path.closes().contains(v) && path.store().value(v) instanceof Value.Ref ref) {
        Object made = frame.sites.place(Store.site(ref.cell()));
        if (made instanceof Expression e && frame.repairs.temporary(e) == null) {
          plan(Kind.NAME, () -> temporaries.name(e));
        } else {
          all = false;
        }
      }
    }
    return all;
  }

  /** A handle that dies here under another name is closed under that; else it is null. */
  private static Outcome twice(PlanDeaths.Seen path, int variable) {
    Set<Integer> cells = Interpreter.pointedInto(path.store().value(variable));
    boolean closed =
        path.closes().stream()
            .anyMatch(v -> cells.equals(Interpreter.pointedInto(path.store().value(v))));
    return closed ? Outcome.ALIASED : Outcome.NULL;
  }

  private static boolean isPlaceable(Place place, CfgNode node) {
    if (node.statement() == null) {
      return false;
    }
    if (place.kind() == Place.Kind.EDGE) {
      return Arms.start(node, place.label()) != null;
    }
    if (place.kind() == Place.Kind.OVERWRITE) {
      return !Temporaries.isLoopHead(node);
    }
    boolean inLoopHead =
        node instanceof CfgNode.Evaluate e && e.position() != CfgNode.Position.STATEMENT
            || node instanceof CfgNode.Declare d && d.position() != CfgNode.Position.STATEMENT;
    return !inLoopHead;
  }

  private String names(Set<Integer> variables) {
    return String.join(", ", variables.stream().map(temporaries::nameOf).toList());
  }

  private void release(Expression.Call call, List<Recorder.ReleaseOutcome> paths) {
    boolean closes = paths.stream().anyMatch(p -> p.outcome() == Outcome.CLOSE);
    if (!closes && !frame.repairs.isClosing(call)) {
      return;
    }
    for (Recorder.ReleaseOutcome path : paths) {
      Variable v = path.variable();
      if (path.outcome() != Outcome.CLOSE && v != null) {
        settle(call, path.store(), v.id(), path.outcome(), call);
      }
    }
  }

  /** Makes closing {@code v} harmless on a path where it is not. */
  private void settle(
      SyntaxNode at, Store store, int v, Outcome outcome, Expression.@Nullable Call release) {
    switch (outcome) {
      case NULL, CLOSE -> {}
      case UNINITIALISED -> uninitialised(at, v);
      case UNKNOWN -> refuse(at, "what " + temporaries.nameOf(v) + " holds here is not known");
      case UNOWNED -> dup(at, store, v);
      case ALIASED -> alias(at, store, v);
      case POINTED_INTO -> {
        if (release != null) {
          plan(Kind.DROP, () -> frame.repairs.drop(release));
        } else {
          pointers(at, store, v);
        }
      }
      case CLOSED, MOVED -> ended(at, store, v);
    }
  }

  private void uninitialised(SyntaxNode at, int v) {
    Variable variable = temporaries.variable(v);
    if (variable == null || temporaries.hasInitializer(variable)) {
      refuse(at, "a jump passes the initialisation of " + temporaries.nameOf(v));
    } else {
      plan(Kind.NULL_INITIALISE, () -> frame.repairs.nullInitialise(v) || conflict(at, v));
    }
  }

  private void pointers(SyntaxNode at, Store store, int v) {
    if (!(store.value(v) instanceof Value.Ref ref)) {
      return;
    }
    Set<Integer> pointers = store.holders(ref.cell());
    pointers.removeAll(store.names(ref.cell()));
    for (Integer pointer : pointers) {
      plan(Kind.TIE, () -> frame.repairs.tie(pointer, v) || conflict(at, v));
    }
  }

  private boolean conflict(SyntaxNode at, int v) {
    refuse(at, temporaries.nameOf(v) + " is owned on one path here and not on another");
    return false;
  }

  /** The variable holds a handle of somebody else: give it one of its own. */
  private void dup(SyntaxNode at, Store store, int v) {
    Store.Binding binding = store.binding(v);
    Cell cell =
        binding != null && binding.value() instanceof Value.Ref r ? store.cell(r.cell()) : null;
    Object leaf = binding == null ? null : frame.sites.place(binding.leaf());
    Object retain = cell == null ? null : frame.sites.place(cell.retainedBy());
    Variable variable = temporaries.named(v);
    boolean retained = retain instanceof Expression.Call call && retains(call, variable);
    boolean written = leaf instanceof Expression e && !isAddress(e);
    if (retained && retain instanceof Expression.Call call) {
      plan(Kind.DUP, () -> frame.repairs.dupAtRetain(call) || conflict(at, v));
    } else if (written && leaf instanceof Expression e) {
      plan(Kind.DUP, () -> frame.repairs.dup(e) || conflict(at, v));
    } else if (leaf == null && variable != null && variable.kind() == Variable.Kind.PARAMETER) {
      int parameter = variable.id();
      plan(Kind.DUP, () -> frame.repairs.dupAtEntry(parameter) || conflict(at, v));
    } else {
      conflict(at, v);
    }
  }

  /** Whether giving the variable its own handle at the retaining call is right on all paths. */
  private boolean retains(Expression.Call call, @Nullable Variable v) {
    return v != null
        && frame.objectVariable(call.arguments().get(0)) == v
        && frame.recorder.retainsOnlyUnowned(call);
  }

  private static boolean isAddress(Expression e) {
    return Words.bare(e) instanceof Expression.Unary u && u.operator().equals("&");
  }

  /** Two names of one handle: the one that was copied gets a handle of its own. */
  private void alias(SyntaxNode at, Store store, int v) {
    if (!(store.value(v) instanceof Value.Ref ref)) {
      conflict(at, v);
      return;
    }
    List<Integer> names = new ArrayList<>(store.names(ref.cell()));
    names.remove(Integer.valueOf(v));
    names.add(0, v);
    for (Integer name : names) {
      Store.Binding binding = store.binding(name);
      Object leaf = binding == null ? null : frame.sites.place(binding.leaf());
      boolean copied =
          leaf instanceof Expression e
              && !isAddress(e)
              && frame.sites.of(e) != Store.site(ref.cell());
      if (copied && leaf instanceof Expression e && frame.repairs.dupKey(e) == null) {
        plan(Kind.DUP, () -> frame.repairs.dup(e));
        return;
      }
    }
    conflict(at, v);
  }

  /** Closed or given away before on this path only: that must not happen there. */
  private void ended(SyntaxNode at, Store store, int v) {
    Cell cell = store.value(v) instanceof Value.Ref r ? store.cell(r.cell()) : null;
    Object by = cell == null ? null : frame.sites.place(cell.endedBy());
    if (cell != null && cell.hold() == Cell.Hold.MOVED && by instanceof Expression e) {
      plan(Kind.DUP, () -> frame.repairs.dup(e) || conflict(at, v));
    } else if (by instanceof Expression.Call call) {
      plan(Kind.DROP, () -> frame.repairs.drop(call) || conflict(at, v));
    } else {
      conflict(at, v);
    }
  }

  private void handOver(Expression leaf, List<Recorder.HandOver> paths) {
    boolean owned = paths.stream().anyMatch(p -> p.outcome() == Outcome.CLOSE);
    for (Recorder.HandOver path : paths) {
      boolean returns = path.place() instanceof Statement.Return;
      boolean mixed = owned && returns;
      Variable v = frame.variable(leaf);
      switch (path.outcome()) {
        case CLOSE -> {}
        case UNINITIALISED -> uninitialised(path.place(), v == null ? -1 : v.id());
        case CLOSED -> refuse(path.place(), "a value is handed out after it was released");
        case UNOWNED -> {
          if (mixed && v != null) {
            dup(path.place(), path.store(), v.id());
          } else {
            plan(Kind.DUP, () -> frame.repairs.dup(leaf));
          }
        }
        default -> plan(Kind.DUP, () -> frame.repairs.dup(leaf));
      }
    }
  }
}
