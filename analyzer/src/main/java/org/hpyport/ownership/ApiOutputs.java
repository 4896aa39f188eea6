package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.capi.CallFacts;
import org.hpyport.capi.ErrorConvention;
import org.hpyport.capi.FormatRole;
import org.hpyport.capi.Ownership;
import org.hpyport.capi.SuccessStatus;
import org.hpyport.cfg.CfgNode;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** What API calls write through addresses, together with how they end. */
final class ApiOutputs {
  /**
   * Converters that give a new reference; the C-API manual, "File System Encoding". What others
   * give is not known.
   */
  private static final Set<String> MAKING = Set.of("PyUnicode_FSConverter", "PyUnicode_FSDecoder");

  private final Frame frame;
  private final Calls calls;

  /**
   * One way a call can end.
   *
   * @param number the result as far as the ending tells it
   * @param stolen arguments stolen by an ending's format
   */
  record Ending(Store store, Value number, boolean success, Set<Integer> stolen) {}

  ApiOutputs(Frame frame, Calls calls) {
    this.frame = frame;
    this.calls = calls;
  }

  /** The arguments that are addresses of variables the call writes. */
  Set<Integer> arguments(Expression.Call c, CallFacts f) {
    Set<Integer> outs = new TreeSet<>();
    FormatRole format = f.format();
    boolean parses = format != null && format.style() == FormatRole.Style.PARSE;
    for (int i = 0; i < c.arguments().size(); i++) {
      boolean listed =
          f.outObjects().contains(i)
              || f.outDerived().contains(i)
              || (f.outObjectsFrom().isPresent() && i >= f.outObjectsFrom().getAsInt())
              || (parses && i >= f.parameters())
              || isTracker(c, i);
      if (listed && calls.addressed(c.arguments().get(i)) != null) {
        outs.add(i);
      }
    }
    return outs;
  }

  /** Parsing begins the tracker that it is given; HPy 0.9, {@code argparse.c}. */
  private boolean isTracker(Expression.Call c, int i) {
    Variable v = frame.mode == Mode.HPY && i == 1 ? calls.addressed(c.arguments().get(i)) : null;
    return v != null
        && v.type().base().equals("HPyTracker")
        && String.valueOf(c.calleeName()).startsWith("HPyArg_Parse");
  }

  List<Ending> endings(Expression.Call c, ApiSymbol symbol, Calls.Arguments a, Set<Integer> outs) {
    CallFacts f = symbol.facts();
    Set<Integer> stolen = BuildFormat.stolen(c, f, frame);
    if (isReplaced(c, f)) {
      return replaced(c, f, a, stolen);
    }
    boolean stealsSometimes = !f.steals().isEmpty() && !f.stealsOnFailure();
    if (outs.isEmpty() && (frame.isPlan() || !stealsSometimes)) {
      boolean succeeds = !frame.isPlan() && f.failsOnMisuse();
      Value number = succeeds ? success(f) : status(f);
      Ending ending = new Ending(a.store(), number, true, stolen);
      return succeeds && isLookedAt(c, f)
          ? List.of(ending, misused(c, f, a, stolen))
          : List.of(ending);
    }
    List<Ending> endings = new ArrayList<>();
    for (Store s : written(c, f, a, outs)) {
      endings.add(new Ending(s, success(f), true, stolen));
    }
    if (findsNothing(f)) {
      Store nothing = nulled(c, a.store(), outs);
      endings.add(new Ending(nothing, Value.Number.of(0), true, stolen));
    }
    Value failure = failure(f);
    if (failure != Value.Plain.UNKNOWN) {
      endings.add(new Ending(a.store(), failure, false, stolen));
    }
    return endings;
  }

  /** Whether the status of a call is used. */
  private boolean isLookedAt(Expression.Call c, CallFacts f) {
    boolean alone =
        frame.node() instanceof CfgNode.Evaluate e && Words.bare(e.expression()).equals(c);
    return f.error() == ErrorConvention.MINUS_ONE && !alone;
  }

  /**
   * A failure that only a wrong use brings about, so that nothing is certain behind it, but what is
   * stolen is gone all the same.
   */
  private Ending misused(Expression.Call c, CallFacts f, Calls.Arguments a, Set<Integer> stolen) {
    String doubt = "whether `" + c.calleeName() + "` can fail here";
    Store s = a.store().doubted(doubt);
    for (int i : f.steals()) {
      Value stolenValue = i < a.values().size() ? a.values().get(i) : Value.Plain.UNKNOWN;
      Cell cell = stolenValue instanceof Value.Ref ref ? a.store().cell(ref.cell()) : null;
      if (cell != null && stolenValue instanceof Value.Ref ref) {
        s = s.cell(ref.cell(), cell);
      }
    }
    return new Ending(s, failure(f), false, stolen);
  }

  /** Whether the call puts another object in the place of one that a local variable owns. */
  boolean isReplaced(Expression.Call c, CallFacts f) {
    return f.inOut().size() == 1
        && f.error() == ErrorConvention.MINUS_ONE
        && f.inOut().get(0) < c.arguments().size()
        && calls.addressed(c.arguments().get(f.inOut().get(0))) != null;
  }

  /** On success the variable owns an object as before; on failure that is gone and it is null. */
  private List<Ending> replaced(
      Expression.Call c, CallFacts f, Calls.Arguments a, Set<Integer> stolen) {
    Variable v = Objects.requireNonNull(calls.addressed(c.arguments().get(f.inOut().get(0))));
    Store s = a.store();
    int site = frame.sites.of(c);
    Store gone =
        s.value(v.id()) instanceof Value.Ref ref
            ? s.cell(
                ref.cell(),
                cell -> frame.isPlan() ? cell.ended(Cell.Hold.CLOSED, site) : cell.released(site))
            : s;
    return List.of(
        new Ending(s, success(f), true, stolen),
        new Ending(gone.bind(v.id(), Value.Plain.NULL, site), failure(f), false, stolen));
  }

  /** What is known of a status that may be success or failure. */
  private Value status(CallFacts f) {
    boolean both = !frame.isPlan() && f.success() == SuccessStatus.ZERO;
    return both && f.error() == ErrorConvention.MINUS_ONE
        ? new Value.Number(-1, 0, false)
        : Value.Plain.UNKNOWN;
  }

  /** Whether one way to succeed is to find nothing. */
  private boolean findsNothing(CallFacts f) {
    return !frame.isPlan() && f.success() == SuccessStatus.FOUND;
  }

  private Value success(CallFacts f) {
    if (f.success() == SuccessStatus.ZERO) {
      return Value.Number.of(0);
    }
    if (findsNothing(f)) {
      return Value.Number.of(1);
    }
    return switch (f.error()) {
      case ZERO -> new Value.Number(1, Long.MAX_VALUE, false);
      case MINUS_ONE, MINUS_ONE_OCCURRED -> Value.Number.NOT_NEGATIVE;
      case NONE -> "int".equals(f.resultType()) ? Value.Number.of(1) : Value.Plain.UNKNOWN;
      default -> Value.Plain.UNKNOWN;
    };
  }

  private static Value failure(CallFacts f) {
    return switch (f.error()) {
      case ZERO -> Value.Number.of(0);
      case MINUS_ONE, MINUS_ONE_OCCURRED -> Value.Number.of(-1);
      case NONE -> "int".equals(f.resultType()) ? Value.Number.of(0) : Value.Plain.UNKNOWN;
      default -> Value.Plain.UNKNOWN;
    };
  }

  /** The stores after success; two for an output that may be left alone. */
  private List<Store> written(
      Expression.Call c, CallFacts f, Calls.Arguments a, Set<Integer> outs) {
    boolean optional = BuildFormat.hasOptionalUnits(c, f, frame);
    List<Store> stores = List.of(a.store());
    for (int i : outs) {
      Expression argument = c.arguments().get(i);
      Variable v = Objects.requireNonNull(calls.addressed(argument));
      boolean wasSet = a.store().value(v.id()) != Value.Plain.UNINITIALISED;
      List<Store> next = new ArrayList<>();
      for (Store s : stores) {
        boolean tells = isWholeOrNull(f) && i == f.outObjects().get(0);
        next.add(write(c, i, s, v, f, a, tells));
        if (optional && wasSet && v.type().isObject()) {
          next.add(s);
        }
      }
      stores = next;
    }
    return isWholeOrNull(f) && !outs.isEmpty() ? withNothing(c, a.store(), outs, stores) : stores;
  }

  /**
   * Whether several objects come together, so that the first is null only if all are: {@code
   * PyErr_Fetch}; the C-API manual, "Querying the error indicator".
   */
  private boolean isWholeOrNull(CallFacts f) {
    return !frame.isPlan() && f.outObjects().size() > 1 && mayWriteNull(f);
  }

  private static boolean mayWriteNull(CallFacts f) {
    return f.error() == ErrorConvention.NONE && !"int".equals(f.resultType());
  }

  private List<Store> withNothing(
      Expression.Call c, Store before, Set<Integer> outs, List<Store> stores) {
    List<Store> all = new ArrayList<>(stores);
    all.add(nulled(c, before, outs));
    return all;
  }

  private Store nulled(Expression.Call c, Store before, Set<Integer> outs) {
    Store s = before;
    for (int i : outs) {
      Variable v = Objects.requireNonNull(calls.addressed(c.arguments().get(i)));
      s = s.bind(v.id(), Value.Plain.NULL, -1);
    }
    return s;
  }

  private Store write(
      Expression.Call c,
      int i,
      Store s,
      Variable v,
      CallFacts f,
      Calls.Arguments a,
      boolean notNull) {
    Expression argument = c.arguments().get(i);
    if (!frame.isPlan() && Workpieces.isWorkpiece(v.type())) {
      return calls.written(s, v, argument, Workpieces.begun());
    }
    if (!v.type().isObject()) {
      return s.bind(v.id(), pointer(v, f, a), -1);
    }
    String converter = converter(c, i, f);
    if (frame.isPlan() && converter != null && MAKING.contains(converter)) {
      return calls.written(s, v, argument, Cell.owned(Cell.Origin.NEW, false));
    }
    converter = frame.isPlan() ? null : converter;
    if (converter != null && !MAKING.contains(converter)) {
      return s.bind(v.id(), Value.Plain.UNKNOWN, -1);
    }
    if (converter != null) {
      Cell made = Cell.owned(Cell.Origin.NEW, false);
      return calls.written(s, v, argument, isOneOfSeveral(c, f) ? made.escape() : made);
    }
    Cell cell = cell(f, mayWriteNull(f) && !notNull);
    return calls.written(s, v, argument, cell);
  }

  /** Whether several converted arguments are optional: which of them come together is not known. */
  private boolean isOneOfSeveral(Expression.Call c, CallFacts f) {
    long converted =
        IntStream.range(f.parameters() + 1, c.arguments().size())
            .filter(i -> MAKING.contains(String.valueOf(converter(c, i, f))))
            .count();
    return converted > 1 && BuildFormat.mayHaveOptionalUnits(c, f, frame);
  }

  /** The function that an {@code O&} unit names before what it writes; {@code null} if none. */
  private @Nullable String converter(Expression.Call c, int i, CallFacts f) {
    FormatRole format = f.format();
    boolean parses = format != null && format.style() == FormatRole.Style.PARSE;
    if (!parses
        || i <= f.parameters()
        || !(Words.bare(c.arguments().get(i - 1)) instanceof Expression.Identifier id)) {
      return null;
    }
    ApiSymbol symbol = frame.symbol(id.name());
    boolean callable = symbol != null && symbol.kind().isCallable();
    return callable || frame.extension.function(id.name()) != null ? id.name() : null;
  }

  private Cell cell(CallFacts f, boolean maybeNull) {
    boolean isNew = f.outOwnership().kind() == Ownership.Kind.NEW;
    Cell.Origin origin = isNew ? Cell.Origin.NEW : Cell.Origin.BORROWED;
    FormatRole format = f.format();
    boolean parses =
        (format != null && format.style() == FormatRole.Style.PARSE)
            || f.outObjectsFrom().isPresent();
    // What parsing gives lives as long as the arguments, or is closed on each way out by the port.
    boolean owned = frame.isPlan() ? !parses : isNew;
    return owned ? Cell.owned(origin, maybeNull) : Cell.unowned(origin, maybeNull);
  }

  private Value pointer(Variable v, CallFacts f, Calls.Arguments a) {
    int from = f.outOwnership().from().orElse(f.derivedFrom().orElse(-1));
    if (v.type().pointers() == 0 || from < 0 || from >= a.values().size()) {
      return Value.Plain.UNKNOWN;
    }
    Set<Integer> cells = Interpreter.pointedInto(a.values().get(from));
    return cells.isEmpty() ? Value.Plain.UNKNOWN : new Value.Derived(cells);
  }
}
