package org.hpyport.ownership;

import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Applies one way out of a summarised function to the caller's store. */
final class OwnCallExit {
  private final Frame frame;
  private final Interpreter interpreter;
  private final Calls calls;
  private final Expression.Call call;
  private final FunctionModel callee;
  private final Set<Integer> replaced;

  OwnCallExit(
      Frame frame,
      Interpreter interpreter,
      Calls calls,
      Expression.Call call,
      FunctionModel callee,
      Set<Integer> replaced) {
    this.frame = frame;
    this.interpreter = interpreter;
    this.calls = calls;
    this.call = call;
    this.callee = callee;
    this.replaced = replaced;
  }

  Result apply(FunctionSummary.Exit exit, Calls.Arguments a) {
    Store s = ExceptionState.asked(frame, callee, frame.loans.called(callee, a.store()));
    for (int i = 0; i < a.values().size() && i < exit.outs().size(); i++) {
      if (i < exit.parameters().size() && a.values().get(i) instanceof Value.Ref ref) {
        int change = exit.parameters().get(i);
        boolean escapes = exit.escapes().contains(i);
        String doubt = exit.doubts().get(i);
        s =
            s.cell(
                ref.cell(),
                c -> {
                  Cell after = changed(c, change).doubted(doubt);
                  return escapes ? after.escape() : after;
                });
      }
      s = out(s, i, exit.outs().get(i), exit.doubts().get(i), a);
    }
    return result(exit, a, s);
  }

  private static Cell changed(Cell cell, int change) {
    return change < 0 ? cell.taken().plus(change + 1) : cell.plus(change);
  }

  private Store out(
      Store s, int i, FunctionSummary.Out out, @Nullable String doubt, Calls.Arguments a) {
    Expression argument = call.arguments().get(i);
    Variable array = frame.array(argument);
    if (array != null) {
      return array(s, array, out);
    }
    Variable v = calls.addressed(argument);
    if (v == null || !v.type().isObject()) {
      return s;
    }
    int site = frame.sites.of(argument);
    // What the variable held before may be the callee's by now, if it looked at it.
    boolean plannedLoss = frame.isPlan() && out.kind() == FunctionSummary.Out.Kind.UNKNOWN;
    Store left =
        plannedLoss || (!frame.isPlan() && replaced.contains(i))
            ? interpreter.assignments().lost(s, s.value(v.id()))
            : s;
    if (out.equals(FunctionSummary.Out.NONE)) {
      return left;
    }
    switch (out.kind()) {
      case NULL:
        return left.bind(v.id(), Value.Plain.NULL, site);
      case CLEARED:
        Value mark =
            ExitReader.isStandIn(v.id())
                ? ExitReader.outMark(FunctionSummary.Out.CLEARED)
                : Value.Plain.NULL;
        return left.bind(v.id(), mark, site);
      case UNKNOWN:
        return interpreter.assignments().rewritten(left, v, argument);
      default:
        break;
    }
    Value lent = out.parameter() < 0 ? Value.Plain.UNKNOWN : a.values().get(out.parameter());
    if (!frame.isPlan() && lent instanceof Value.Ref) {
      return left.bind(v.id(), lent, site);
    }
    boolean owned = frame.isPlan() || out.kind() == FunctionSummary.Out.Kind.OWNED;
    boolean maybeNull = out.maybeNull();
    Cell cell =
        owned
            ? Cell.owned(Cell.Origin.NEW, maybeNull)
            : Cell.unowned(Cell.Origin.BORROWED, maybeNull);
    Result r = interpreter.cell(left, argument, cell.doubted(doubt));
    return interpreter.assignments().bind(v, r, argument).store();
  }

  /** The callee treats all elements alike. */
  private Store array(Store store, Variable array, FunctionSummary.Out out) {
    Store s = store;
    for (Variable element : frame.elements.all(array).values()) {
      s = element(s, element, out);
    }
    return s;
  }

  private Store element(Store s, Variable element, FunctionSummary.Out out) {
    switch (out.kind()) {
      case NONE:
        return s;
      case NULL, CLEARED:
        return s.bind(element.id(), Value.Plain.NULL, -1);
      case OWNED, BORROWED:
        int id = frame.elementCell(call, element);
        Cell cell =
            out.kind() == FunctionSummary.Out.Kind.OWNED
                ? Cell.owned(Cell.Origin.NEW, true)
                : Cell.unowned(Cell.Origin.BORROWED, true);
        Store lost = interpreter.assignments().lost(s, s.value(element.id()));
        return lost.cell(id, cell).bind(element.id(), new Value.Ref(id), -1);
      default:
        return interpreter
            .assignments()
            .lost(s, s.value(element.id()))
            .bind(element.id(), Value.Plain.UNKNOWN, -1);
    }
  }

  /** Whether the callee gets the address of a number, with which it may tell how it ended. */
  private boolean writesFlag() {
    return call.arguments().stream().anyMatch(a -> Expressions.flag(a, frame) != null);
  }

  private Result result(FunctionSummary.Exit exit, Calls.Arguments a, Store s) {
    int site = frame.sites.of(call);
    if (!callee.result().isObject()) {
      Value pointer = OwnCalls.pointer(callee, a.values(), exit.into());
      boolean told = pointer == Value.Plain.UNKNOWN || exit.number() == Value.Plain.NULL;
      Value set =
          pointer instanceof Value.Derived d && exit.number() == Value.Plain.SET
              ? new Value.Derived(d.cells(), true)
              : pointer;
      return new Result(s, told ? exit.number() : set, site);
    }
    if (exit.result() == FunctionSummary.ObjectResult.NULL) {
      return new Result(s, Value.Plain.NULL, site);
    }
    boolean maybeNull =
        exit.result() != FunctionSummary.ObjectResult.NOT_NULL || (!frame.isPlan() && writesFlag());
    if (frame.isPlan() || frame.mode == Mode.HPY) {
      return interpreter.cell(s, call, Cell.owned(Cell.Origin.NEW, maybeNull));
    }
    if (exit.result() == FunctionSummary.ObjectResult.UNKNOWN) {
      return calls.unknown(call, s, Value.Plain.UNKNOWN);
    }
    for (int from : exit.into()) {
      if (from < a.values().size() && a.values().get(from) instanceof Value.Ref ref) {
        return new Result(s.cell(ref.cell(), c -> c.plus(exit.resultCount())), ref, site);
      }
    }
    if (!exit.into().isEmpty()) {
      // It is an argument, of which nothing is known.
      return new Result(s, Value.Plain.UNKNOWN, site);
    }
    if (exit.constant() != null) {
      return constant(exit.constant(), exit.resultCount(), s);
    }
    Cell.Origin origin = exit.resultCount() > 0 ? Cell.Origin.NEW : Cell.Origin.BORROWED;
    Cell cell =
        Cell.unowned(origin, maybeNull)
            .plus(exit.resultCount())
            .doubted(exit.doubts().get(FunctionSummary.Exit.RESULT));
    return interpreter.cell(s, call, cell);
  }

  private Result constant(String name, int count, Store s) {
    int id = frame.constantCell(name);
    Cell known = s.cell(id);
    Cell cell = known == null ? Cell.unowned(Cell.Origin.CONSTANT, false) : known;
    return new Result(s.cell(id, cell.plus(count)), new Value.Ref(id), frame.sites.of(call));
  }
}
