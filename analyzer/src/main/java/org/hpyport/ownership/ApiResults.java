package org.hpyport.ownership;

import java.util.Set;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.CallFacts;
import org.hpyport.capi.ErrorConvention;
import org.hpyport.capi.Ownership;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;

/** What API calls yield. */
final class ApiResults {

  /** Reads of a tuple's element; on a method's own arguments they give what the caller holds. */
  private static final Set<String> TUPLE_ITEM = Set.of("PyTuple_GET_ITEM", "PyTuple_GetItem");

  /** What they give is the caller's own memory, with the first reference in it. */
  private static final Set<String> INITIALISERS = Set.of("PyObject_Init", "PyObject_InitVar");

  private final Frame frame;
  private final Interpreter interpreter;

  ApiResults(Frame frame, Interpreter interpreter) {
    this.frame = frame;
    this.interpreter = interpreter;
  }

  Result of(
      Expression.Call c, ApiSymbol symbol, Calls.Arguments a, Store s, ApiOutputs.Ending ending) {
    CallFacts f = symbol.facts();
    if (f.sameAs().isPresent() && f.sameAs().getAsInt() < a.values().size()) {
      return same(c, f, a, s);
    }
    if (frame.isPlan() && TUPLE_ITEM.contains(symbol.name()) && readsArguments(c)) {
      boolean checked = symbol.name().equals("PyTuple_GetItem");
      return interpreter.cell(s, c, Cell.unowned(Cell.Origin.PARAMETER, checked));
    }
    return switch (kind(symbol)) {
      case NEW -> interpreter.cell(s, c, Cell.owned(origin(f), maybeNull(f) || isMadeByPort(f)));
      case BORROWED, TRACKED -> interpreter.cell(s, c, borrowed(c, f));
      case CONSTANT -> interpreter.cell(s, c, Cell.unowned(Cell.Origin.CONSTANT, false));
      case NULL -> new Result(s, Value.Plain.NULL, frame.sites.of(c));
      default -> new Result(s, plain(f, a, ending), frame.sites.of(c));
    };
  }

  private Cell borrowed(Expression.Call c, CallFacts f) {
    Cell cell = Cell.unowned(Cell.Origin.BORROWED, maybeNull(f));
    boolean lost = frame.overwritten.reads(c) || INITIALISERS.contains(c.calleeName());
    return !frame.isPlan() && lost ? cell.escape() : cell;
  }

  private Ownership.Kind kind(ApiSymbol symbol) {
    boolean ports = frame.isPlan() && symbol instanceof CApiSymbol && symbol.result().isObject();
    Ownership.Kind kind = ports ? ((CApiSymbol) symbol).hpyResult().kind() : symbol.result().kind();
    boolean silent = ports && kind == Ownership.Kind.NONE && symbol.result().isObject();
    return silent ? Ownership.Kind.NEW : kind;
  }

  private static Cell.Origin origin(CallFacts f) {
    return f.result().isNew() ? Cell.Origin.NEW : Cell.Origin.BORROWED;
  }

  private boolean maybeNull(CallFacts f) {
    boolean fails =
        f.error() == ErrorConvention.NULL
            || f.error() == ErrorConvention.NULL_OCCURRED
            || f.error() == ErrorConvention.NULL_QUIET;
    return fails && (frame.isPlan() || !f.failsOnMisuse());
  }

  /**
   * Whether the port makes a handle where the C API lends what is there: to make one may fail, and
   * where the source tests what cannot be null the handles beside it have to be closed.
   */
  private boolean isMadeByPort(CallFacts f) {
    return frame.isPlan() && f.result().isBorrowed();
  }

  private boolean readsArguments(Expression.Call c) {
    Variable tuple = frame.function.argumentsTuple();
    return tuple != null
        && !c.arguments().isEmpty()
        && frame.variable(c.arguments().get(0)) == tuple;
  }

  /**
   * {@code Py_NewRef(x)} is {@code x} with one more reference; {@code HPy_Dup(x)} another handle.
   */
  private Result same(Expression.Call c, CallFacts f, Calls.Arguments a, Store s) {
    int argument = f.sameAs().getAsInt();
    Value value = a.values().get(argument);
    int site = frame.sites.of(c);
    if (!(value instanceof Value.Ref ref)) {
      return new Result(s, value, site);
    }
    if (frame.isPlan()) {
      frame.recorder.act(c, new LifetimeAction.DropRetain(c));
      Expression leaf = Words.bare(c.arguments().get(argument));
      return new Result(s, value, frame.sites.of(leaf));
    }
    Cell cell = s.cell(ref.cell());
    boolean maybeNull = cell != null && cell.maybeNull();
    return frame.mode == Mode.HPY
        ? interpreter.cell(s, c, Cell.owned(Cell.Origin.NEW, maybeNull))
        : new Result(s.cell(ref.cell(), x -> x.retained(site)), value, site);
  }

  private static Value plain(CallFacts f, Calls.Arguments a, ApiOutputs.Ending ending) {
    int from = f.derivedFrom().orElse(-1);
    if (from >= 0 && from < a.values().size()) {
      Set<Integer> cells = Interpreter.pointedInto(a.values().get(from));
      if (!cells.isEmpty()) {
        return new Value.Derived(cells, f.error() == ErrorConvention.NONE);
      }
    }
    return ending.number();
  }
}
