package org.hpyport.ownership;

import java.util.Set;
import java.util.TreeSet;
import org.hpyport.capi.CallFacts;
import org.hpyport.cfg.CfgNode;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** {@code Py_INCREF}, {@code Py_DECREF} and their relatives, {@code HPy_Close}. */
final class References {
  private final Frame frame;
  private final Interpreter interpreter;
  private final Assignments assignments;

  References(Frame frame, Interpreter interpreter, Assignments assignments) {
    this.frame = frame;
    this.interpreter = interpreter;
    this.assignments = assignments;
  }

  Store retain(Expression.Call c, Expression argument, Value value, Store s) {
    int site = frame.sites.of(c);
    Variable v = frame.objectVariable(argument);
    if (frame.isPlan() && v != null && frame.repairs.isDupAtRetain(c)) {
      frame.recorder.act(c, new LifetimeAction.DupAtRetain(c, v));
      Result own = interpreter.cell(s, c, Cell.owned(Cell.Origin.NEW, false));
      return own.store().bind(v.id(), own.value(), site);
    }
    if (frame.isPlan()) {
      frame.recorder.act(c, new LifetimeAction.DropRetain(c));
    }
    if (!(value instanceof Value.Ref ref)) {
      return s;
    }
    Cell met = s.cell(ref.cell());
    if (met != null) {
      frame.recorder.retain(c, met.hold());
    }
    Store kept = s;
    if (!frame.isPlan() && met != null && met.origin() == Cell.Origin.CONSTANT) {
      kept = s.bind(ExitReader.constant(ref.cell()), value, -1);
    }
    Store own = kept.cell(ref.cell(), cell -> cell.retained(site));
    boolean evened =
        !frame.isPlan()
            && met != null
            && met.origin() == Cell.Origin.BORROWED
            && frame.overwritten.isEvened(frame.sites.place(Store.site(ref.cell())));
    return evened || isUnnamedLoan(argument, met) ? own.cell(ref.cell(), Cell::escape) : own;
  }

  /** A loan without a name: the same expression elsewhere means the same object. */
  private boolean isUnnamedLoan(Expression argument, @Nullable Cell cell) {
    return !frame.isPlan()
        && cell != null
        && cell.origin() == Cell.Origin.BORROWED
        && frame.variable(argument) == null;
  }

  /** Releases argument {@code i}, and gives it the new value if the call does that. */
  Store release(Expression.Call c, CallFacts f, int i, Calls.Arguments a, Store s) {
    Expression argument = c.arguments().get(i);
    Variable v = frame.variable(argument);
    Expression assigned =
        f.assigns().isPresent() ? c.arguments().get(f.assigns().getAsInt()) : null;
    boolean writes = f.assignsNull() || assigned != null;
    if (v == null || !v.isAutomatic()) {
      s = writes ? frame.places.written(s, argument) : frame.places.released(s, c, argument);
      int closed = frame.isPlan() ? -1 : outElement(argument);
      if (closed >= 0) {
        Value mark =
            Words.bare(argument) instanceof Expression.Index
                ? ExitReader.outMark(FunctionSummary.Out.CLEARED)
                : Value.Plain.NULL;
        return s.bind(ExitReader.out(closed), mark, -1);
      }
      lasting(c, f, argument, v, assigned);
      Value value = a.values().get(i);
      int site = frame.sites.of(c);
      Store left =
          value instanceof Value.Ref ref && !frame.isPlan() ? released(s, ref, argument, site) : s;
      return assigned == null ? left : taken(left, a.values().get(f.assigns().getAsInt()));
    }
    Store left = frame.isPlan() ? plan(c, v, writes, assigned == null, s) : counted(c, v, s);
    if (assigned != null) {
      Value value = a.values().get(f.assigns().getAsInt());
      Result r = new Result(left, value, frame.sites.of(assigned));
      return assignments.bind(v, r, assigned).store();
    }
    return f.assignsNull() ? left.bind(v.id(), Value.Plain.NULL, frame.sites.of(c)) : left;
  }

  /** The out parameter whose element, or target, an expression is; -1 if it is none. */
  private int outElement(Expression e) {
    Expression bare = Words.bare(e);
    Expression pointer =
        bare instanceof Expression.Index i
            ? i.array()
            : bare instanceof Expression.Unary u && u.operator().equals("*") ? u.operand() : null;
    return pointer == null ? -1 : frame.outParameter(pointer);
  }

  private Store released(Store s, Value.Ref ref, Expression argument, int site) {
    boolean loan = isUnnamedLoan(argument, s.cell(ref.cell()));
    Store left =
        s.cell(ref.cell(), cell -> loan ? cell.released(site).escape() : cell.released(site));
    return frame.loans.released(left, ref.cell());
  }

  private Store taken(Store s, Value value) {
    return value instanceof Value.Ref ref
        ? assignments.consumed(new Result(s, ref, -1)).store()
        : s;
  }

  private Store counted(Expression.Call c, Variable v, Store s) {
    int site = frame.sites.of(c);
    return s.value(v.id()) instanceof Value.Ref ref
        ? frame.loans.released(s.cell(ref.cell(), cell -> cell.released(site)), ref.cell())
        : s;
  }

  /** A release of a variable: the close, if the handle is owned and nothing needs it later. */
  private Store plan(Expression.Call c, Variable v, boolean writes, boolean mayClose, Store s) {
    Set<Integer> live = new TreeSet<>(frame.liveAfter());
    if (writes) {
      live.remove(v.id());
    }
    boolean whole = frame.node() instanceof CfgNode.Evaluate;
    boolean dropped = frame.repairs.isDropped(c) || !mayClose || !whole;
    Outcome outcome = Outcome.of(s, v.id(), live);
    if (dropped) {
      frame.recorder.act(c, new LifetimeAction.DropRelease(c, writes));
      return s;
    }
    frame.recorder.release(new Recorder.ReleaseOutcome(c, v, writes, outcome, s));
    if (outcome != Outcome.CLOSE || !(s.value(v.id()) instanceof Value.Ref ref)) {
      return s;
    }
    int site = frame.sites.of(c);
    return s.cell(ref.cell(), cell -> cell.ended(Cell.Hold.CLOSED, site));
  }

  /** A release of what outlives the call: a global, a member, or an unnamed value. */
  private void lasting(
      Expression.Call c,
      CallFacts f,
      Expression argument,
      @Nullable Variable v,
      @Nullable Expression assigned) {
    if (!frame.isPlan()) {
      return;
    }
    boolean writes = f.assignsNull() || assigned != null;
    Expression bare = Words.bare(argument);
    if (writes && v != null) {
      frame.recorder.act(c, new LifetimeAction.StoreGlobal(c, v, assigned));
    } else if (writes && bare instanceof Expression.Member m) {
      frame.recorder.act(c, new LifetimeAction.StoreField(c, m, assigned));
    } else if (writes) {
      interpreter.refuse(c, "what this writes is not followed");
    } else {
      frame.recorder.act(c, new LifetimeAction.DropRelease(c, false));
    }
  }
}
