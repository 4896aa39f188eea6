package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.capi.CallFacts;
import org.hpyport.capi.ErrorConvention;
import org.hpyport.capi.SymbolKind;
import org.hpyport.cfg.CfgEdge;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.diagnostic.Location;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** Keeps one event for each cause, with the path that shows it. */
final class EventCollector {
  private record Cause(OwnershipEvent.Kind kind, int site) implements Comparable<Cause> {
    @Override
    public int compareTo(Cause o) {
      int byKind = kind.compareTo(o.kind);
      return byKind != 0 ? byKind : Integer.compare(site, o.site);
    }
  }

  private static final Set<String> EMPTY =
      Set.of("PyBytes_FromStringAndSize", "PyUnicode_FromStringAndSize", "PyTuple_New");

  private final Frame frame;
  private final ControlFlowGraph graph;
  private final Map<Cause, OwnershipEvent> events = new TreeMap<>();

  /** How much is not known of each event's object: the path that leaves least open is shown. */
  private final Map<Cause, Integer> doubts = new TreeMap<>();

  EventCollector(Frame frame, ControlFlowGraph graph) {
    this.frame = frame;
    this.graph = graph;
  }

  void restart() {
    events.clear();
    doubts.clear();
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  List<OwnershipEvent> events() {
    return sorted(events.values());
  }

  /** In source order. */
  static List<OwnershipEvent> sorted(Collection<OwnershipEvent> events) {
    List<OwnershipEvent> all = new ArrayList<>(events);
    Set<List<Object>> causes = new HashSet<>();
    all.removeIf(e -> !causes.add(List.of(e.kind(), e.subject(), e.place().range())));
    all.sort(
        Comparator.<OwnershipEvent>comparingInt(e -> e.place().range().start())
            .thenComparing(OwnershipEvent::kind)
            .thenComparing(e -> e.made().range()));
    return all;
  }

  void add(OwnershipEvent.Kind kind, CfgNode node, int id, Cell cell, Store before, Store after) {
    Cause cause = new Cause(kind, Store.site(id));
    boolean twice = kind == OwnershipEvent.Kind.RELEASED_TOO_OFTEN && cell.count() < -1;
    int weight = 2 * cell.doubts() - (twice ? 1 : 0);
    if (doubts.getOrDefault(cause, Integer.MAX_VALUE) <= weight) {
      return;
    }
    if (frame.focus() >= 0 && frame.focus() != Store.site(id)) {
      return;
    }
    boolean shared =
        cell.origin() == Cell.Origin.PARAMETER
            && frame.function.role() instanceof FunctionRole.Internal;
    // Under the C API somebody else may keep the object, and with it what points into it.
    boolean perhapsKept =
        kind == OwnershipEvent.Kind.DERIVED_USED_AFTER_RELEASE && frame.mode == Mode.C_API;
    boolean lends = kind == OwnershipEvent.Kind.RELEASED_TOO_OFTEN && lends(node, id, before);
    boolean isConvention =
        kind == OwnershipEvent.Kind.RETURNED_UNOWNED && frame.hasUnknownCallers();
    String unknown =
        cell.doubt() != null
            ? cell.doubt()
            : cell.isForeign()
                ? "whether the function owns one reference to the object"
                : shared || isConvention
                    ? "whether those who call `"
                        + frame.function.name()
                        + (twice ? "` give it two references" : "` count on it")
                    : perhapsKept || lends
                        ? "whether somebody else keeps the object"
                        : frame.doubt();
    SyntaxNode made = made(id);
    Location madeAt = location(made, "it comes from here");
    Location place = location(at(node), what(kind));
    String subject = subject(id, before, after, made);
    doubts.put(cause, weight);
    Location ended = let(kind, node, id, before);
    events.put(
        cause,
        new OwnershipEvent(
            kind, subject, madeAt, place, path(madeAt, place, before, ended), unknown));
  }

  /** Where the owner of what is borrowed may have let go of it. */
  private @Nullable Location let(OwnershipEvent.Kind kind, CfgNode node, int id, Store before) {
    Expression.Call call =
        kind == OwnershipEvent.Kind.LOAN_OUTLIVED
            ? frame.loans.let(WayTaken.nodes(graph, before.trace(), node), id)
            : null;
    return call == null ? null : location(call, "its owner may let go of it here");
  }

  /** An event that is about no object, but about a place. */
  void addAt(OwnershipEvent.Kind kind, CfgNode node, @Nullable String unknown, Store store) {
    add(kind, at(node), "", unknown, store);
  }

  /** A place whose object nobody follows is released again before it is written. */
  void releasedAgain(Expression.Call call, String place, Store store) {
    String unknown = "whether `" + place + "` was written in between";
    add(OwnershipEvent.Kind.RELEASED_TOO_OFTEN, call, place, unknown, store);
  }

  /** A member that a function that breaks cycles does not give up. */
  void forgotten(String member) {
    Location at = location(graph.function().declarator(), "it is not given up in here");
    String unknown = "whether something else breaks the cycles that lead through it";
    events.put(
        new Cause(OwnershipEvent.Kind.LEAK, frame.sites.of(member)),
        new OwnershipEvent(OwnershipEvent.Kind.LEAK, member, at, at, List.of(at), unknown));
  }

  private SyntaxNode at(CfgNode node) {
    return node.statement() == null ? graph.function() : node.statement();
  }

  private void add(
      OwnershipEvent.Kind kind,
      SyntaxNode at,
      String subject,
      @Nullable String unknown,
      Store store) {
    // One unhandled exception is one cause, however many calls follow.
    boolean whole = kind == OwnershipEvent.Kind.CALLED_WITH_EXCEPTION;
    Cause cause = new Cause(kind, frame.sites.of(whole ? graph.function() : at));
    if (events.containsKey(cause) || frame.focus() >= 0) {
      return;
    }
    Location place = location(at, what(kind));
    Location start = location(graph.function().declarator(), "the function is entered here");
    events.put(
        cause,
        new OwnershipEvent(kind, subject, place, place, path(start, place, store, null), unknown));
  }

  /** A call of the API: what may be null is not for every argument, nor an exception before it. */
  void called(Expression.Call c, ApiSymbol symbol, Calls.Arguments a) {
    if (frame.mode != Mode.C_API) {
      return;
    }
    CallFacts f = symbol.facts();
    String name = String.valueOf(c.calleeName());
    boolean fails = f.error() == ErrorConvention.NULL || f.error() == ErrorConvention.MINUS_ONE;
    if (a.store().pending() == Pending.YES
        && f.runsPython()
        && fails
        && !name.contains("Err_")
        && !name.startsWith("PyException")) {
      String unknown = "whether `" + name + "` leaves the pending exception alone";
      add(OwnershipEvent.Kind.CALLED_WITH_EXCEPTION, c, name, unknown, a.store());
    }
    for (int i = 0; i < a.values().size() && i < f.parameters(); i++) {
      if (f.isObject(i) && !f.acceptsNull().contains(i)) {
        boolean tests = symbol.kind() != SymbolKind.MACRO;
        String unknown = tests ? "whether `" + name + "` tests its argument for null" : null;
        needed(a.values().get(i), a.store(), unknown);
      }
    }
  }

  /** A value is used where null must not be. */
  void needed(Value value, Store store, @Nullable String unknown) {
    if (frame.mode != Mode.C_API || !(value instanceof Value.Ref ref)) {
      return;
    }
    Cell cell = store.cell(ref.cell());
    if (cell == null || !cell.maybeNull()) {
      return;
    }
    boolean fresh = cell.origin() == Cell.Origin.NEW;
    if (frame.sites.place(Store.site(ref.cell())) instanceof Expression.Call call
        && (fresh || cell.origin() == Cell.Origin.BORROWED)) {
      Cell seen =
          cell.doubted(fresh ? unknown : "whether what is borrowed can be missing")
              .doubted(ReadyNumbers.doubt(call, frame));
      add(OwnershipEvent.Kind.NULL_USED, frame.node(), ref.cell(), seen, store, store);
    }
  }

  /**
   * Whether what is returned was only looked up here, or put somewhere, and released before: if
   * somebody else keeps it, the caller gets a loan. API functions that give what is there already
   * are called {@code Get}.
   */
  private boolean lends(CfgNode node, int id, Store before) {
    Cell cell = before.cell(id);
    if (cell == null) {
      return false;
    }
    boolean released = cell.endedBy() >= 0 && cell.count() == 0;
    return frame.mode == Mode.C_API
        && frame.function.role() instanceof FunctionRole.Internal
        && node instanceof CfgNode.Return
        && released
        && (cell.loan() == Cell.Loan.ALSO_KEPT
            || (frame.sites.place(Store.site(id)) instanceof Expression.Call c
                && String.valueOf(c.calleeName()).contains("Get")));
  }

  private static String what(OwnershipEvent.Kind kind) {
    return switch (kind) {
      case LEAK -> "its last name ends here";
      case RELEASED_TOO_OFTEN -> "more was given up than owned";
      case USED_AFTER_RELEASE, DERIVED_USED_AFTER_RELEASE, LOAN_OUTLIVED -> "it is used here";
      case WORKPIECE_UNFINISHED -> "its last name ends here";
      case WORKPIECE_REUSED -> "it was ended before";
      case RETURNED_UNOWNED, CONDITIONALLY_OWNED -> "it is returned here";
      case STOLEN_RELEASED -> "it is released here";
      case NULL_USED -> "it is used here, and may be null";
      case ERROR_WITHOUT_EXCEPTION -> "no exception is set here";
      case SUCCESS_WITH_EXCEPTION -> "an exception is still set here";
      case CALLED_WITH_EXCEPTION -> "an exception is set before this call";
    };
  }

  private SyntaxNode made(int id) {
    Object site = frame.sites.place(Store.site(id));
    if (site instanceof Variable v && v.declarator() != null) {
      return v.declarator();
    }
    return site instanceof SyntaxNode node ? node : graph.function().declarator();
  }

  private String subject(int id, Store before, Store after, SyntaxNode made) {
    for (Store s : List.of(after, before)) {
      for (int v : s.names(id)) {
        String name = nameOf(v);
        if (name != null) {
          return name;
        }
      }
    }
    String constant = frame.constantName(id);
    if (constant != null) {
      return constant;
    }
    if (frame.sites.place(Store.site(id)) instanceof Variable v) {
      return v.name();
    }
    SyntaxTree tree = frame.function.tree();
    return made instanceof Expression ? tree.text(made).lines().findFirst().orElse("") : "a value";
  }

  private @Nullable String nameOf(int id) {
    AccessPaths.Path path = frame.paths.of(id);
    if (path != null) {
      return path.variable().name();
    }
    for (Collection<Variable> all :
        List.of(frame.function.parameters(), frame.function.locals(), frame.elements.all())) {
      for (Variable v : all) {
        if (v.id() == id) {
          return v.name();
        }
      }
    }
    return null;
  }

  private List<Location> path(
      Location made, Location place, Store store, @Nullable Location between) {
    List<Location> path = new ArrayList<>();
    path.add(made);
    Trace trace = store.trace();
    List<CfgEdge> steps = trace == null ? List.of() : trace.steps();
    for (CfgEdge step : steps) {
      CfgNode node = graph.node(step.from());
      boolean tells = step.label() == CfgEdge.Label.TRUE || step.label() == CfgEdge.Label.FALSE;
      if (tells && node instanceof CfgNode.Branch b && b.condition() != null) {
        Location at =
            location(
                b.condition(), step.label() == CfgEdge.Label.TRUE ? "this holds" : "this fails");
        if (at.range().start() >= made.range().start()) {
          path.add(at);
        }
      }
    }
    if (between != null) {
      int at = 1;
      while (at < path.size() && path.get(at).range().start() < between.range().start()) {
        at++;
      }
      path.add(at, between);
    }
    path.add(place);
    return path;
  }

  private Location location(SyntaxNode node, String message) {
    SyntaxTree tree = frame.function.tree();
    return new Location(tree.file(), tree.range(node), message);
  }

  /** Empty bytes, strings and tuples are kept by the interpreter as well. */
  private boolean isShared(int id) {
    return frame.sites.place(Store.site(id)) instanceof Expression.Call c
        && EMPTY.contains(String.valueOf(c.calleeName()))
        && !c.arguments().isEmpty()
        && frame.function.tree().text(c.arguments().get(c.arguments().size() - 1)).equals("0");
  }

  /** A value is used; that is wrong if its only reference was given up. */
  void used(Value value, Store store) {
    Set<Integer> cells = Interpreter.pointedInto(value);
    if (cells.size() != 1) {
      return;
    }
    int id = cells.iterator().next();
    Cell cell = store.cell(id);
    if (cell == null || cell.escaped() || cell.count() > 0) {
      return;
    }
    boolean alsoKept = cell.loan() == Cell.Loan.ALSO_KEPT;
    if (cell.loan() != Cell.Loan.KEPT && !alsoKept) {
      Cell seen = cell.doubted(Loans.unknown(cell.loan()));
      add(OwnershipEvent.Kind.LOAN_OUTLIVED, frame.node(), id, seen, store, store);
    }
    if (cell.endedBy() < 0 || isShared(id)) {
      return;
    }
    if (cell.origin() == Cell.Origin.WORKPIECE) {
      add(OwnershipEvent.Kind.WORKPIECE_REUSED, frame.node(), id, cell, store, store);
    } else if (cell.origin() == Cell.Origin.NEW || isGivenUp(cell)) {
      OwnershipEvent.Kind kind =
          value instanceof Value.Ref
              ? OwnershipEvent.Kind.USED_AFTER_RELEASE
              : OwnershipEvent.Kind.DERIVED_USED_AFTER_RELEASE;
      Cell seen = cell.doubted(alsoKept ? "whether what it was put into has lost it" : null);
      add(kind, frame.node(), id, seen, store, store);
    }
  }

  /** Whether the function gave the one reference up that it can have of what others gave it. */
  private boolean isGivenUp(Cell cell) {
    boolean argument =
        cell.origin() == Cell.Origin.PARAMETER
            && frame.function.role() instanceof FunctionRole.Internal;
    return frame.mode == Mode.C_API && cell.count() < 0 && (cell.isForeign() || argument);
  }
}
