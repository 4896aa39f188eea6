package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.model.CType;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Calls of the module's own functions. While planning, the convention of ports says all there is to
 * know of ownership; the summary says which result comes with which outputs.
 */
final class OwnCalls {
  /** More ways out of one call than this are not told apart. */
  static final int EXITS = 8;

  private final Frame frame;
  private final Interpreter interpreter;
  private final Calls calls;

  OwnCalls(Frame frame, Interpreter interpreter, Calls calls) {
    this.frame = frame;
    this.interpreter = interpreter;
    this.calls = calls;
  }

  List<Result> eval(Expression.Call c, FunctionModel callee, Store s) {
    List<Result> results = new ArrayList<>();
    for (Calls.Arguments a : calls.arguments(c, s, i -> out(c, callee, i) != null)) {
      for (int i = 0; i < a.values().size(); i++) {
        check(c, callee, i, a.values().get(i));
      }
      results.addAll(outcomes(c, callee, a));
    }
    return results;
  }

  /** The variable that receives an object through argument {@code i}. */
  private @Nullable Variable out(Expression.Call c, FunctionModel callee, int i) {
    Variable v = calls.addressed(c.arguments().get(i));
    boolean isOut =
        i < callee.parameters().size() && callee.parameters().get(i).type().isObjectOut();
    return v != null && isOut && v.type().isObject() ? v : null;
  }

  private void check(Expression.Call c, FunctionModel callee, int i, Value value) {
    if (i >= callee.parameters().size()) {
      return;
    }
    CType type = callee.parameters().get(i).type();
    if (type.isObject()) {
      interpreter.assignments().known(value, c.arguments().get(i));
    }
    if (value instanceof Value.Ref && !type.isObject() && !type.isUnknown()) {
      interpreter.refuse(c.arguments().get(i), "an object is passed as " + type);
    }
  }

  private List<Result> outcomes(Expression.Call c, FunctionModel callee, Calls.Arguments a) {
    FunctionSummary summary = frame.summaries.find(callee.name());
    if (summary == null) {
      return unsummarised(c, callee, a);
    }
    if (frame.isPlan() && callee.result().isObject() && summary.writesNothing()) {
      return unsummarised(c, callee, a);
    }
    Calls.Arguments ready =
        frame.isPlan()
            ? a
            : new Calls.Arguments(
                frame
                    .places
                    .forgotten(frame.slots.calls(a.store(), callee.name()))
                    .pending(Pending.UNKNOWN),
                a.values());
    Set<FunctionSummary.Exit> seen = new LinkedHashSet<>();
    List<Result> results = new ArrayList<>();
    for (FunctionSummary.Exit exit : summary.exits()) {
      Calls.Arguments met = frame.isPlan() ? a : GivenArguments.met(frame, c, exit, ready);
      if (met != null && seen.add(frame.isPlan() ? exit.withoutCounts() : exit)) {
        results.add(
            new OwnCallExit(frame, interpreter, calls, c, callee, summary.replaced())
                .apply(exit, met));
      }
    }
    if (summary.exits().isEmpty()) {
      // It never came back so far; see Summaries.
      return List.of();
    }
    return results.isEmpty() || results.size() > EXITS ? unsummarised(c, callee, a) : results;
  }

  private List<Result> unsummarised(Expression.Call c, FunctionModel callee, Calls.Arguments a) {
    List<Result> results = new ArrayList<>();
    if (frame.mode == Mode.C_API) {
      Store s = open(c, callee, a);
      return List.of(result(c, callee, s, a.values()));
    }
    List<Store> stores = new ArrayList<>(List.of(a.store()));
    for (int i = 0; i < c.arguments().size(); i++) {
      Variable v = out(c, callee, i);
      if (v != null) {
        List<Store> more = new ArrayList<>();
        for (Store s : stores) {
          more.add(calls.written(s, v, c.arguments().get(i), Cell.owned(Cell.Origin.NEW, true)));
        }
        stores.addAll(more);
      }
    }
    for (Store s : stores) {
      results.add(result(c, callee, s, a.values()));
    }
    return results;
  }

  /** Nothing is known of what the callee did with its arguments and wrote. */
  private Store open(Expression.Call c, FunctionModel callee, Calls.Arguments a) {
    Store s = frame.slots.calls(calls.escaped(c, a), callee.name());
    for (int i = 0; i < c.arguments().size(); i++) {
      Variable v = out(c, callee, i);
      if (v != null) {
        s = interpreter.assignments().rewritten(s, v, c.arguments().get(i));
      }
    }
    return s;
  }

  private Result result(Expression.Call c, FunctionModel callee, Store s, List<Value> arguments) {
    if (callee.result().isObject()) {
      return frame.isPlan() || frame.mode == Mode.HPY
          ? interpreter.cell(s, c, Cell.owned(Cell.Origin.NEW, true))
          : calls.unknown(c, s, Value.Plain.UNKNOWN);
    }
    Set<Integer> into = frame.isPlan() ? everything(arguments) : Set.of();
    return new Result(s, pointer(callee, arguments, into), frame.sites.of(c));
  }

  private static Set<Integer> everything(List<Value> arguments) {
    Set<Integer> all = new TreeSet<>();
    for (int i = 0; i < arguments.size(); i++) {
      all.add(i);
    }
    return all;
  }

  /** A returned pointer points into the objects of the arguments {@code into}. */
  static Value pointer(FunctionModel callee, List<Value> arguments, Set<Integer> into) {
    Set<Integer> cells = new TreeSet<>();
    if (callee.result().pointers() > 0) {
      for (int i : into) {
        if (i < arguments.size()) {
          cells.addAll(Interpreter.pointedInto(arguments.get(i)));
        }
      }
    }
    return cells.isEmpty() ? Value.Plain.UNKNOWN : new Value.Derived(cells);
  }
}
