package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hpyport.model.CType;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;

/** Reads one way out of a function off its last store. */
final class ExitReader {
  /** Id of the stand-in variable that keeps a parameter's object in the store. */
  private static final int KEEPER = -1000;

  /** Id of the stand-in variable for what an out parameter points to. */
  private static final int OUT = -2000;

  /** Id of the stand-in variable for what is known of a pointer parameter. */
  private static final int GIVEN = -3000;

  private static final int CONSTANT = -10_000;

  private static final int LENT = 100;

  private static final int CLEARED = 3;

  private ExitReader() {}

  static int keeper(int parameter) {
    return KEEPER - parameter;
  }

  /** Id of the stand-in variable that keeps the count of a constant. */
  static int constant(int cell) {
    return CONSTANT - cell;
  }

  static int out(int parameter) {
    return OUT - parameter;
  }

  static int given(int parameter) {
    return GIVEN - parameter;
  }

  /** Whether a variable is a stand-in, which is never dropped. */
  static boolean isStandIn(int variable) {
    return variable <= KEEPER;
  }

  static FunctionSummary.Exit read(Frame frame, Result given) {
    Result result = new Result(handedOut(frame, given.store()), given.value(), given.leaf());
    List<Variable> parameters = frame.function.parameters();
    List<Integer> changes = new ArrayList<>();
    List<FunctionSummary.Out> outs = new ArrayList<>();
    List<FunctionSummary.Given> givens = new ArrayList<>();
    Set<Integer> into = new TreeSet<>();
    Set<Integer> escapes = new TreeSet<>();
    Set<Integer> returned = Interpreter.pointedInto(result.value());
    for (int i = 0; i < parameters.size(); i++) {
      Value kept = result.store().value(keeper(i));
      Set<Integer> cells = Interpreter.pointedInto(kept);
      if (cells.stream().anyMatch(returned::contains)) {
        into.add(i);
      }
      changes.add(change(result.store(), kept));
      if (escaped(result.store(), kept)) {
        escapes.add(i);
      }
      outs.add(out(given.store(), given.store().value(out(i)), parameters.size()));
      givens.add(given(frame, result.store(), i));
    }
    CType type = frame.function.result();
    return new FunctionSummary.Exit(
        type.isObject() ? Value.Plain.UNKNOWN : plain(type, result.value()),
        object(frame, type, result),
        resultCount(result, into),
        into,
        changes,
        escapes,
        outs,
        result.value() instanceof Value.Ref ref ? frame.constantName(ref.cell()) : null,
        givens,
        doubts(frame, result));
  }

  /** What a result that is no object is to the caller: a number, or whether a pointer is null. */
  private static Value plain(CType type, Value value) {
    if (type.pointers() == 0) {
      boolean told = value instanceof Value.Number || value instanceof Value.Plain;
      return told ? value : Value.Plain.UNKNOWN;
    }
    boolean set = value == Value.Plain.SET || (value instanceof Value.Derived d && d.set());
    return set ? Value.Plain.SET : value == Value.Plain.NULL ? value : Value.Plain.UNKNOWN;
  }

  /** Whether this way out is only for an argument that is null, or only for one that is not. */
  private static FunctionSummary.Given given(Frame frame, Store store, int i) {
    Value kept = store.value(keeper(i));
    Value told = store.value(given(i));
    Cell cell = kept instanceof Value.Ref ref ? store.cell(ref.cell()) : null;
    if (frame.isPlan()) {
      return FunctionSummary.Given.ANY;
    }
    if (kept == Value.Plain.NULL || told == Value.Plain.NULL) {
      return FunctionSummary.Given.NULL;
    }
    boolean set = told == Value.Plain.SET || (cell != null && !cell.maybeNull());
    return set ? FunctionSummary.Given.SET : FunctionSummary.Given.ANY;
  }

  private static Map<Integer, String> doubts(Frame frame, Result result) {
    Map<Integer, String> doubts = new TreeMap<>();
    for (int i = 0; i < frame.function.parameters().size(); i++) {
      doubt(result.store(), result.store().value(keeper(i)), i, doubts);
    }
    doubt(result.store(), result.value(), FunctionSummary.Exit.RESULT, doubts);
    return doubts;
  }

  private static void doubt(Store store, Value value, int index, Map<Integer, String> doubts) {
    Cell cell = value instanceof Value.Ref ref ? store.cell(ref.cell()) : null;
    if (cell != null && cell.doubt() != null) {
      doubts.put(index, cell.doubt());
    }
  }

  private static boolean escaped(Store store, Value kept) {
    Cell cell = kept instanceof Value.Ref ref ? store.cell(ref.cell()) : null;
    return cell != null && cell.escaped();
  }

  private static int change(Store store, Value kept) {
    if (!(kept instanceof Value.Ref ref)) {
      return 0;
    }
    Cell cell = store.cell(ref.cell());
    return cell == null ? 0 : cell.count();
  }

  /** The return took one reference off; with it the count is what the caller gets. */
  private static int resultCount(Result result, Set<Integer> into) {
    if (!(result.value() instanceof Value.Ref ref) || !into.isEmpty()) {
      return into.isEmpty() ? 0 : 1;
    }
    Cell cell = result.store().cell(ref.cell());
    return cell == null ? 0 : Math.max(0, cell.count() + 1);
  }

  /** The mark of an out parameter that got what this function owned, or did not own. */
  static Value outMark(FunctionSummary.Out out) {
    return switch (out.kind()) {
      case NULL -> Value.Plain.NULL;
      case OWNED -> Value.Number.of(1);
      case CLEARED -> Value.Number.of(CLEARED);
      case BORROWED -> Value.Number.of(out.parameter() < 0 ? 2 : LENT + out.parameter());
      default -> Value.Plain.UNKNOWN;
    };
  }

  /** What stands for elements that are null now, whatever they were before. */
  static Value nullAfter(Store s, int standIn) {
    Value before = s.value(standIn);
    boolean first = before == Value.Plain.UNINITIALISED || before == Value.Plain.NULL;
    return first ? Value.Plain.NULL : outMark(FunctionSummary.Out.CLEARED);
  }

  /** The store after the caller got what was written through out parameters. */
  static Store handedOut(Frame frame, Store store) {
    Store s = frame.slots.left(store);
    for (int i = 0; i < frame.function.parameters().size(); i++) {
      if (s.value(out(i)) instanceof Value.Ref ref) {
        boolean owed = !frame.isPlan() && !frame.summarises() && frame.isOwningOut(i);
        String doubt =
            "whether `*" + frame.function.parameters().get(i).name() + "` owns its object";
        s =
            s.cell(
                ref.cell(),
                c ->
                    c.count() > 0
                        ? c.plus(-1)
                        : owed && c.origin() == Cell.Origin.CONSTANT
                            ? c.taken().doubted(doubt)
                            : c);
      }
    }
    return s;
  }

  private static FunctionSummary.Out out(Store store, Value value, int parameters) {
    if (value == Value.Plain.NULL) {
      return FunctionSummary.Out.NULL;
    }
    if (value instanceof Value.Ref ref) {
      Cell cell = store.cell(ref.cell());
      if (cell == null || cell.escaped() || cell.origin() == Cell.Origin.OPAQUE) {
        return FunctionSummary.Out.UNKNOWN;
      }
      if (cell.origin() == Cell.Origin.SLOT && cell.count() == 1) {
        return FunctionSummary.Out.NONE;
      }
      if (cell.count() > 0) {
        return new FunctionSummary.Out(FunctionSummary.Out.Kind.OWNED, -1, cell.maybeNull());
      }
      for (int i = 0; i < parameters; i++) {
        if (value.equals(store.value(keeper(i)))) {
          return FunctionSummary.Out.lent(i);
        }
      }
      return new FunctionSummary.Out(FunctionSummary.Out.Kind.BORROWED, -1, cell.maybeNull());
    }
    if (value instanceof Value.Number n) {
      if (n.low() == CLEARED) {
        return FunctionSummary.Out.CLEARED;
      }
      return n.low() == 1
          ? FunctionSummary.Out.OWNED
          : n.low() < LENT
              ? FunctionSummary.Out.BORROWED
              : FunctionSummary.Out.lent((int) n.low() - LENT);
    }
    return value == Value.Plain.UNINITIALISED
        ? FunctionSummary.Out.NONE
        : FunctionSummary.Out.UNKNOWN;
  }

  /** Read from a member or global that may have held what this function owns by now. */
  private static boolean isTaken(Frame frame, int id, Cell cell) {
    boolean loan = !frame.isPlan() && cell.origin() == Cell.Origin.GLOBAL && cell.count() < 0;
    return loan && (cell.escaped() || isOfOwn(frame, id));
  }

  /** Made here, and noted where it cannot be followed: whose the one reference is is not known. */
  private static boolean isShared(Frame frame, Cell cell) {
    return !frame.isPlan()
        && cell.origin() == Cell.Origin.NEW
        && cell.escaped()
        && cell.count() < 0;
  }

  private static boolean isOfOwn(Frame frame, int id) {
    return frame.sites.place(Store.site(id)) instanceof Expression place && frame.mayOwn(place);
  }

  private static FunctionSummary.ObjectResult object(Frame frame, CType type, Result result) {
    if (!type.isObject()) {
      return FunctionSummary.ObjectResult.NONE;
    }
    if (result.value() == Value.Plain.NULL) {
      return FunctionSummary.ObjectResult.NULL;
    }
    if (!(result.value() instanceof Value.Ref ref)) {
      return FunctionSummary.ObjectResult.UNKNOWN;
    }
    Cell cell = result.store().cell(ref.cell());
    boolean opaque = cell != null && cell.origin() == Cell.Origin.OPAQUE && cell.count() < 0;
    if (cell != null && (opaque || isTaken(frame, ref.cell(), cell) || isShared(frame, cell))) {
      return FunctionSummary.ObjectResult.UNKNOWN;
    }
    return cell != null && !cell.maybeNull()
        ? FunctionSummary.ObjectResult.NOT_NULL
        : FunctionSummary.ObjectResult.MAYBE_NULL;
  }
}
