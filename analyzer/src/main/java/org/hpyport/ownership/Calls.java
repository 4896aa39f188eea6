package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Calls: of the API, of the module's own functions, of macros, and of anything else. */
final class Calls {
  /** Functions of the C library whose result points into what an argument points to. */
  private static final Set<String> INTO =
      Set.of("strchr", "strrchr", "strstr", "strpbrk", "memchr", "strtok", "basename");

  /** Functions of the C library whose result never points into what an argument points to. */
  private static final Set<String> FRESH =
      Set.of("malloc", "calloc", "realloc", "strdup", "strndup", "fopen", "getenv", "strerror");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Frame frame;
  private final Interpreter interpreter;
  private final ApiCalls api;
  private final OwnCalls own;
  private final Assignments assignments;
  private final Workpieces workpieces;

  /** Evaluated arguments on one path; those left out are unknown. */
  record Arguments(Store store, List<Value> values) {}

  Calls(Frame frame, Interpreter interpreter, Assignments assignments) {
    this.frame = frame;
    this.interpreter = interpreter;
    this.assignments = assignments;
    this.api = new ApiCalls(frame, interpreter, this, assignments);
    this.own = new OwnCalls(frame, interpreter, this);
    this.workpieces = new Workpieces(frame, interpreter, this);
  }

  List<Result> eval(Expression.Call c, Store s) {
    String name = c.calleeName();
    if (name == null || frame.variable(c.callee()) != null) {
      return indirect(c, s);
    }
    if (Expressions.isExpectation(c)) {
      return interpreter.eval(c.arguments().get(0), s);
    }
    if (name.equals("assert") && c.arguments().size() == 1 && !frame.isPlan()) {
      return asserted(c, s);
    }
    FunctionModel callee = frame.extension.function(name);
    if (callee != null) {
      return own.eval(c, callee, s);
    }
    if (workpieces.handles(name)) {
      return workpieces.eval(c, name, s);
    }
    ApiSymbol symbol = frame.symbol(name);
    if (symbol != null) {
      return api.eval(c, symbol, s);
    }
    if (isAsStruct(name, c)) {
      return asStruct(c, s);
    }
    MacroDefinition macro = frame.function.tree().macros().find(name);
    return macro != null && macro.isFunctionLike() ? macro(c, macro, s) : foreign(c, s);
  }

  /** What is asserted holds behind it; ISO C11 7.2. */
  private List<Result> asserted(Expression.Call c, Store s) {
    return interpreter.conditions().cases(c.arguments().get(0), s).stream()
        .filter(Conditions.Case::holds)
        .map(x -> new Result(x.store(), Value.Plain.UNKNOWN, frame.sites.of(c)))
        .toList();
  }

  /** {@code T_AsStruct(ctx, h)}, which {@code HPyType_HELPERS(T)} defines in {@code hpytype.h}. */
  private boolean isAsStruct(String name, Expression.Call c) {
    return frame.mode == Mode.HPY && name.endsWith("_AsStruct") && c.arguments().size() == 2;
  }

  private List<Result> asStruct(Expression.Call c, Store s) {
    List<Result> results = new ArrayList<>();
    for (Arguments a : arguments(c, s, i -> i == 0)) {
      Set<Integer> cells = Interpreter.pointedInto(a.values().get(1));
      Value value = cells.isEmpty() ? Value.Plain.UNKNOWN : new Value.Derived(cells);
      results.add(new Result(a.store(), value, frame.sites.of(c)));
    }
    return results;
  }

  /** Through a pointer: borrows its arguments, gives nothing known. */
  private List<Result> indirect(Expression.Call c, Store s) {
    List<Result> results = new ArrayList<>();
    for (Result callee : interpreter.eval(c.callee(), s)) {
      for (Arguments a : arguments(c, callee.store(), i -> false)) {
        results.add(
            !frame.isPlan() && SlotFunctions.givesNew(frame, c)
                ? interpreter.cell(
                    frame.places.forgotten(arraysLost(c, a.store())).pending(Pending.UNKNOWN),
                    c,
                    Cell.owned(Cell.Origin.NEW, true))
                : unknown(c, escaped(c, a), Value.Plain.UNKNOWN));
      }
    }
    return results;
  }

  private List<Result> macro(Expression.Call c, MacroDefinition macro, Store s) {
    String hidden = HiddenReferences.in(macro, frame);
    if (hidden != null) {
      interpreter.refuse(c, "the macro " + macro.name() + " hides a use of " + hidden);
    }
    return borrowing(c, s, true);
  }

  /** A function the module does not define: it is assumed to borrow. */
  private List<Result> foreign(Expression.Call c, Store s) {
    return borrowing(c, s, false);
  }

  private List<Result> borrowing(Expression.Call c, Store s, boolean objectsAllowed) {
    List<Result> results = new ArrayList<>();
    for (Arguments a : arguments(c, s, i -> false)) {
      Set<Integer> cells = new TreeSet<>();
      for (Value v : a.values()) {
        cells.addAll(Interpreter.pointedInto(v));
        if (v instanceof Value.Ref && !objectsAllowed) {
          unknownCallee(c);
        }
      }
      String name = String.valueOf(c.calleeName());
      boolean points = frame.isPlan() ? !FRESH.contains(name) : INTO.contains(name);
      boolean fresh = cells.isEmpty() || !points;
      Value value = fresh ? Value.Plain.UNKNOWN : new Value.Derived(cells);
      results.add(unknown(c, escaped(c, a), value));
    }
    return results;
  }

  /** What an unknown callee gives: an object, if the module releases such results elsewhere. */
  Result unknown(Expression.Call c, Store s, Value otherwise) {
    if (frame.isPlan() || !frame.summaries.beliefs().areReleased(c)) {
      return new Result(s, otherwise, frame.sites.of(c));
    }
    String doubt = "whether " + called(c) + " gives a new reference";
    return interpreter.cell(s, c, Cell.owned(Cell.Origin.NEW, true).doubted(doubt));
  }

  /** Nothing certain can be said any more of what was passed to an unknown callee. */
  Store escaped(Expression.Call c, Arguments a) {
    Store s = frame.places.forgotten(arraysLost(c, a.store()).pending(Pending.UNKNOWN));
    if (frame.isPlan()) {
      return s;
    }
    s = frame.slots.freed(s, c);
    s = frame.slots.passed(s, c, called(c));
    String unknown = "whether " + called(c) + " keeps or gives up references to its arguments";
    for (int i = 0; i < a.values().size(); i++) {
      boolean taken = frame.summaries.beliefs().isTaken(c, i);
      if (a.values().get(i) instanceof Value.Ref ref) {
        s = s.cell(ref.cell(), x -> (taken ? x.taken() : x).doubted(unknown));
      } else {
        s = ownerDoubted(c.arguments().get(i), s, unknown);
      }
    }
    return s;
  }

  /** What a member of an object points to may need the object, as long as somebody has it. */
  private Store ownerDoubted(Expression argument, Store s, String unknown) {
    Variable owner =
        Words.bare(argument) instanceof Expression.Member m ? frame.variable(m.object()) : null;
    Value value = owner == null ? Value.Plain.UNKNOWN : s.value(owner.id());
    return value instanceof Value.Ref ref
        ? s.cell(
            ref.cell(),
            x ->
                x.origin() == Cell.Origin.PARAMETER || x.origin() == Cell.Origin.BORROWED
                    ? x.doubted(unknown)
                    : x)
        : s;
  }

  /** How a message names what is called. */
  String called(Expression.Call c) {
    String text = frame.function.tree().text(c.callee());
    return "`" + SPACE.matcher(text).replaceAll(" ") + "`";
  }

  /** The callee may have put anything into the arrays it got. */
  Store arraysLost(Expression.Call c, Store store) {
    Store s = store;
    for (Expression argument : c.arguments()) {
      Variable array = frame.array(argument);
      s = array == null ? s : frame.elements.lost(s, array);
    }
    return s;
  }

  private void unknownCallee(Expression.Call c) {
    String name = String.valueOf(c.calleeName());
    interpreter.refuse(c, "an object is passed to " + name + ", which is not known");
    frame.recorder.assume("`" + name + "` keeps no reference to its arguments");
  }

  /** Evaluates the arguments from left to right, but for those left out. */
  List<Arguments> arguments(Expression.Call c, Store s, IntPredicate leaveOut) {
    return arguments(c, s, leaveOut, i -> true);
  }

  /** The same; only some of the arguments count as used. */
  List<Arguments> arguments(Expression.Call c, Store s, IntPredicate leaveOut, IntPredicate isUse) {
    List<Arguments> all = List.of(new Arguments(s, List.of()));
    for (int i = 0; i < c.arguments().size(); i++) {
      List<Arguments> next = new ArrayList<>();
      for (Arguments before : all) {
        if (leaveOut.test(i)) {
          next.add(with(before, before.store(), Value.Plain.UNKNOWN));
        } else {
          for (Result r : interpreter.eval(c.arguments().get(i), before.store())) {
            if (isUse.test(i)) {
              frame.recorder.used(r.value(), r.store());
            }
            next.add(with(before, r.store(), r.value()));
          }
        }
      }
      all = next;
    }
    return all;
  }

  private static Arguments with(Arguments before, Store store, Value value) {
    List<Value> values = new ArrayList<>(before.values());
    values.add(value);
    return new Arguments(store, List.copyOf(values));
  }

  /** The automatic variable whose address an argument is; {@code null} if it is none. */
  @Nullable Variable addressed(Expression argument) {
    Expression e = Words.bare(argument);
    Variable passedOn = frame.isPlan() ? null : frame.outVariable(e);
    if (passedOn != null) {
      return passedOn;
    }
    if (!(e instanceof Expression.Unary u) || !u.operator().equals("&")) {
      return null;
    }
    Variable v = frame.variable(u.operand());
    return v != null && v.isAutomatic() ? v : null;
  }

  /**
   * Gives the variable a new object that a call wrote through its address. Whether the call gave
   * the old one up is not known.
   */
  Store written(Store s, Variable v, Expression argument, Cell cell) {
    Store before = frame.isPlan() ? s : assignments.lost(s, s.value(v.id()));
    Result r = interpreter.cell(before, argument, cell);
    return assignments.bind(v, r, argument).store();
  }
}
