package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.CallFacts;
import org.hpyport.capi.FormatRole;
import org.hpyport.capi.Replacement;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;

/** Calls of the API, of either dialect, as their rows describe them. */
final class ApiCalls {
  private final Frame frame;
  private final Interpreter interpreter;
  private final Calls calls;
  private final Assignments assignments;
  private final References references;
  private final ApiResults results;
  private final ApiOutputs outputs;

  ApiCalls(Frame frame, Interpreter interpreter, Calls calls, Assignments assignments) {
    this.frame = frame;
    this.interpreter = interpreter;
    this.calls = calls;
    this.assignments = assignments;
    this.references = new References(frame, interpreter, assignments);
    this.results = new ApiResults(frame, interpreter);
    this.outputs = new ApiOutputs(frame, calls);
  }

  List<Result> eval(Expression.Call c, ApiSymbol symbol, Store s) {
    CallFacts f = symbol.facts();
    Set<Integer> outs = outputs.arguments(c, f);
    List<Result> all = new ArrayList<>();
    for (Calls.Arguments a :
        calls.arguments(
            c, s, i -> outs.contains(i) || isPlace(c, f, i), i -> !f.releases().contains(i))) {
      if (f.noReturn()) {
        continue;
      }
      Calls.Arguments ready = new Calls.Arguments(inputs(c, symbol, a), a.values());
      for (ApiOutputs.Ending ending : outputs.endings(c, symbol, ready, outs)) {
        Store taken = frame.loans.called(c, symbol, taken(c, f, ready, ending));
        Store after = ExceptionState.called(frame, taken, symbol, ending);
        all.add(results.of(c, symbol, ready, after, ending));
      }
    }
    return all;
  }

  /** Whether the argument names a place that is released or written, not a value to compute. */
  private boolean isPlace(Expression.Call c, CallFacts f, int i) {
    Expression e = Words.bare(c.arguments().get(i));
    boolean touched = f.retains().contains(i) || f.releases().contains(i) || f.inOut().contains(i);
    if (!touched) {
      return false;
    }
    Variable v = frame.variable(e);
    if (!frame.isPlan() && v != null && v.isAutomatic()) {
      return false;
    }
    if (!frame.isPlan() && e instanceof Expression.Unary u && u.operator().equals("&")) {
      return f.inOut().contains(i);
    }
    return (v != null && !v.isAutomatic())
        || e instanceof Expression.Member
        || e instanceof Expression.Unary
        || e instanceof Expression.Index;
  }

  private Store inputs(Expression.Call c, ApiSymbol symbol, Calls.Arguments a) {
    CallFacts f = symbol.facts();
    boolean writes = f.releases().isEmpty() && f.retains().isEmpty() && Loans.runsCode(symbol);
    Store s = frame.slots.freed(writes ? frame.places.forgotten(a.store()) : a.store(), c);
    frame.recorder.called(c, symbol, a);
    for (int i = 0; i < c.arguments().size(); i++) {
      check(c, symbol, i, a.values().get(i));
      s = array(c.arguments().get(i), f.objectArrays().contains(i), s);
      if (!frame.isPlan() && symbol.name().equals("Py_SET_TYPE")) {
        s = assignments.lost(s, a.values().get(i));
      }
      if (!frame.isPlan()
          && isPlainPointer(f, i, a.values().get(i))
          && !isWorkpiece(s, a.values().get(i))) {
        s = assignments.lost(s, a.values().get(i));
      }
      if (f.retains().contains(i)) {
        s = references.retain(c, c.arguments().get(i), a.values().get(i), s);
      }
      if (f.releases().contains(i)) {
        s = references.release(c, f, i, a, s);
      }
      if (counts(f, i)
          && !f.acceptsNull().contains(i)
          && a.values().get(i) instanceof Value.Ref r) {
        s = frame.isPlan() ? s : s.cell(r.cell(), Cell::notNull);
      }
      if (f.inOut().contains(i) && !outputs.isReplaced(c, f)) {
        interpreter.refuse(c, "an object is replaced through its address");
        s = replaced(c.arguments().get(i), s);
      }
      if (i > 0 && !frame.isPlan() && OverwrittenSlots.writesMember(c)) {
        s = loanKept(s, a.values().get(i));
      }
      if (i > 0 && Loans.puts(frame, symbol) && a.values().get(i) instanceof Value.Ref ref) {
        s = s.cell(ref.cell(), Loans::alsoKept);
      }
      if (f.tracks().contains(i) && a.values().get(i) instanceof Value.Ref ref) {
        s = s.cell(ref.cell(), cell -> cell.plus(-1).escape());
      }
    }
    return s;
  }

  private static Store loanKept(Store s, Value value) {
    Cell cell = value instanceof Value.Ref ref ? s.cell(ref.cell()) : null;
    boolean loan =
        cell != null
            && (cell.origin() == Cell.Origin.BORROWED || cell.origin() == Cell.Origin.PARAMETER);
    return loan && value instanceof Value.Ref ref ? s.cell(ref.cell(), Cell::escape) : s;
  }

  private static boolean isWorkpiece(Store s, Value value) {
    Cell cell = value instanceof Value.Ref ref ? s.cell(ref.cell()) : null;
    return cell != null && cell.origin() == Cell.Origin.WORKPIECE;
  }

  /** A variable that a call replaces, or sets to null where it fails. */
  private Store replaced(Expression argument, Store s) {
    Variable v = frame.isPlan() ? null : calls.addressed(argument);
    Value before = v == null ? Value.Plain.NULL : s.value(v.id());
    Cell cell = before instanceof Value.Ref ref ? s.cell(ref.cell()) : null;
    if (v == null || (before == Value.Plain.NULL && frame.mode == Mode.C_API)) {
      return s;
    }
    if (cell != null && cell.count() > 0 && !cell.escaped() && before instanceof Value.Ref ref) {
      return s.cell(ref.cell(), Cell::maybe);
    }
    return assignments.lost(s, before).bind(v.id(), Value.Plain.UNKNOWN, -1);
  }

  /** An array whose elements the callee reads, or does anything else with. */
  private Store array(Expression argument, boolean onlyRead, Store s) {
    Variable array = frame.array(argument);
    if (array == null) {
      return s;
    }
    if (!onlyRead) {
      return frame.elements.lost(s, array);
    }
    frame.elements.values(s, array).forEach(v -> frame.recorder.used(v, s));
    return s;
  }

  /** Whether the call adds or gives up a reference. */
  private static boolean counts(CallFacts f, int i) {
    return f.retains().contains(i) || f.releases().contains(i);
  }

  private static boolean isPlainPointer(CallFacts f, int i, Value value) {
    return i < f.parameters() && value instanceof Value.Ref && !f.isObject(i) && !counts(f, i);
  }

  private void check(Expression.Call c, ApiSymbol symbol, int i, Value value) {
    CallFacts f = symbol.facts();
    boolean named = i < f.parameters();
    if (!named || !frame.isPlan() || f.retains().contains(i) || f.releases().contains(i)) {
      return;
    }
    Expression argument = c.arguments().get(i);
    if (isPlainPointer(f, i, value) && !isRemoved(symbol) && !IDENTITY.equals(symbol.name())) {
      interpreter.refuse(argument, "an object is passed as a plain pointer");
    }
    if (f.isObject(i)) {
      assignments.known(value, argument);
    }
    if (f.objectArrays().contains(i) && value instanceof Value.Derived) {
      interpreter.refuse(argument, "an array of objects is not followed");
    }
  }

  /** Of an object it gives what {@code id()} gives (CPython, {@code builtin_id}). */
  private static final String IDENTITY = "PyLong_FromVoidPtr";

  private static boolean isRemoved(ApiSymbol symbol) {
    return symbol instanceof CApiSymbol s
        && s.replacement() instanceof Replacement.Reshaped r
        && r.migration().equals("removed");
  }

  /** Stolen references. In ports nothing steals, so there it does not matter. */
  private Store taken(Expression.Call c, CallFacts f, Calls.Arguments a, ApiOutputs.Ending ending) {
    Store s = ending.store();
    if (frame.isPlan() || (!ending.success() && !f.stealsOnFailure())) {
      return s;
    }
    Set<Integer> stolen = new TreeSet<>(f.steals());
    if (f.assigns().isPresent() && frame.variable(c.arguments().get(0)) != null) {
      stolen.remove(f.assigns().getAsInt()); // The variable has it now.
    }
    FormatRole format = f.format();
    if (format != null && format.style() == FormatRole.Style.BUILD) {
      stolen.addAll(ending.stolen());
    }
    for (int i : stolen) {
      if (i < a.values().size() && a.values().get(i) instanceof Value.Ref ref) {
        Cell cell = s.cell(ref.cell());
        boolean unnamedLoan =
            cell != null
                && cell.origin() == Cell.Origin.BORROWED
                && frame.variable(c.arguments().get(i)) == null;
        s = s.cell(ref.cell(), x -> unnamedLoan ? x.taken().escape() : x.taken());
      }
    }
    return s;
  }
}
