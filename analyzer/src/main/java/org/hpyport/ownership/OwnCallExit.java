package org.hpyport.ownership;

import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;

/** Applies one way out of a summarised function to the caller's store. */
final class OwnCallExit {
  private final Frame frame;
  private final Interpreter interpreter;
  private final Calls calls;
  private final Expression.Call call;
  private final FunctionModel callee;

  OwnCallExit(
      Frame frame,
      Interpreter interpreter,
      Calls calls,
      Expression.Call call,
      FunctionModel callee) {
    this.frame = frame;
    this.interpreter = interpreter;
    this.calls = calls;
    this.call = call;
    this.callee = callee;
  }

  Result apply(FunctionSummary.Exit exit, Calls.Arguments a) {
    Store s = a.store();
    for (int i = 0; i < a.values().size() && i < exit.outs().size(); i++) {
      if (i < exit.parameters().size() && a.values().get(i) instanceof Value.Ref ref) {
        int change = exit.parameters().get(i);
        boolean escapes = exit.escapes().contains(i);
        s = s.cell(ref.cell(), c -> escapes ? c.plus(change).escape() : c.plus(change));
      }
      s = out(s, i, exit.outs().get(i));
    }
    return result(exit, a, s);
  }

  private Store out(Store s, int i, FunctionSummary.Out out) {
    Variable v = calls.addressed(call.arguments().get(i));
    if (v == null || !v.type().isObject() || out == FunctionSummary.Out.NONE) {
      return s;
    }
    Expression argument = call.arguments().get(i);
    if (out == FunctionSummary.Out.NULL) {
      return s.bind(v.id(), Value.Plain.NULL, frame.sites.of(argument));
    }
    boolean owned = frame.isPlan() || out == FunctionSummary.Out.OWNED;
    Cell cell =
        owned ? Cell.owned(Cell.Origin.NEW, false) : Cell.unowned(Cell.Origin.BORROWED, false);
    return calls.written(s, v, argument, cell);
  }

  private Result result(FunctionSummary.Exit exit, Calls.Arguments a, Store s) {
    int site = frame.sites.of(call);
    if (!callee.result().isObject()) {
      Value pointer = OwnCalls.pointer(callee, a.values(), exit.into());
      return new Result(s, pointer == Value.Plain.UNKNOWN ? exit.number() : pointer, site);
    }
    if (exit.result() == FunctionSummary.ObjectResult.NULL) {
      return new Result(s, Value.Plain.NULL, site);
    }
    boolean maybeNull = exit.result() != FunctionSummary.ObjectResult.NOT_NULL;
    if (frame.isPlan() || frame.mode == Mode.HPY) {
      return interpreter.cell(s, call, Cell.owned(Cell.Origin.NEW, maybeNull));
    }
    if (exit.result() == FunctionSummary.ObjectResult.UNKNOWN) {
      return new Result(s, Value.Plain.UNKNOWN, site);
    }
    for (int from : exit.into()) {
      if (from < a.values().size() && a.values().get(from) instanceof Value.Ref ref) {
        return new Result(s.cell(ref.cell(), c -> c.plus(exit.resultCount())), ref, site);
      }
    }
    Cell.Origin origin = exit.resultCount() > 0 ? Cell.Origin.NEW : Cell.Origin.BORROWED;
    Cell cell = Cell.unowned(origin, maybeNull).plus(exit.resultCount());
    return interpreter.cell(s, call, cell);
  }
}
