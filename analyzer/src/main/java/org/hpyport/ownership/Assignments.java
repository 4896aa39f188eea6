package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.capi.ApiFacts;
import org.hpyport.model.CType;
import org.hpyport.model.TypeFillIn;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxNode;

/** Writes: to variables, through out parameters, to globals, members and what is not tracked. */
final class Assignments {
  private final Frame frame;
  private final Interpreter interpreter;

  Assignments(Frame frame, Interpreter interpreter) {
    this.frame = frame;
    this.interpreter = interpreter;
  }

  List<Result> eval(Expression.Assignment a, Store s) {
    if (TypeFillIn.completes(a, frame.extension.definitions().keySet())) {
      return interpreter.one(s, Value.Plain.UNKNOWN, a);
    }
    boolean plain = a.operator().equals("=");
    List<Result> results = new ArrayList<>();
    for (Result each : interpreter.eval(a.value(), s)) {
      Result r =
          new Result(frame.places.written(each.store(), a.target()), each.value(), each.leaf());
      if (plain) {
        results.addAll(assign(a, r));
      } else {
        results.addAll(modify(a.target(), r.store()));
      }
    }
    int leaf = frame.sites.of(a);
    return results.stream().map(r -> new Result(r.store(), r.value(), leaf)).toList();
  }

  /** {@code x += n}, {@code x++}: a pointer stays in its object, a number is forgotten. */
  private List<Result> modify(Expression target, Store s) {
    Variable v = frame.variable(target);
    if (v == null || !v.isAutomatic()) {
      List<Result> results = new ArrayList<>();
      for (Result r : interpreter.eval(target, s)) {
        results.add(r.with(Value.Plain.UNKNOWN));
      }
      return results;
    }
    Value old = s.value(v.id());
    Value value = old instanceof Value.Derived ? old : Value.Plain.UNKNOWN;
    Store ready = frame.isPlan() ? s : moved(s, v);
    return interpreter.one(ready.bind(v.id(), value, -1), value, target);
  }

  List<Result> step(Expression.Unary u, Store s) {
    return modify(u.operand(), frame.places.written(s, u.operand()));
  }

  private List<Result> assign(Expression.Assignment a, Result r) {
    Expression target = Words.bare(a.target());
    Variable v = frame.variable(target);
    if (v != null) {
      return v.isAutomatic() ? List.of(bind(v, r, a.value())) : List.of(global(a, v, r));
    }
    if (isOutStore(target)) {
      return List.of(handOut(a, target, r));
    }
    if (target instanceof Expression.Member m && frame.type(m).isObject()) {
      List<Result> results = new ArrayList<>();
      for (Result object : interpreter.eval(m.object(), r.store())) {
        results.add(field(a, m, new Result(object.store(), r.value(), r.leaf())));
      }
      return results;
    }
    return untracked(a, target, r);
  }

  private List<Result> untracked(Expression.Assignment a, Expression target, Result r) {
    List<Result> results = new ArrayList<>();
    for (Result t : interpreter.eval(target, r.store())) {
      CType type = frame.type(target);
      boolean pointer = type.pointers() > 0 || type.isUnknown() || type.isHandle();
      Store kept =
          pointer || r.value() instanceof Value.Ref
              ? escape(t.store(), r.value(), a, "a place that is not followed")
              : t.store();
      results.add(new Result(kept, r.value(), r.leaf()));
    }
    return results;
  }

  /** Gives a variable a value. */
  Result bind(Variable v, Result r, Expression source) {
    boolean part = AccessPaths.isPath(v.id()) && r.value() instanceof Value.Derived;
    Result seen =
        part ? r.with(Value.Plain.UNKNOWN) : v.type().isObject() ? object(r, source) : plain(v, r);
    Result given = isOpaque(v, seen) ? opaque(source, seen) : seen;
    boolean lost = !frame.isPlan() && frame.cleanedUp.contains(v.id());
    Result fitted =
        lost ? new Result(lost(given.store(), given.value()), given.value(), given.leaf()) : given;
    Store ready = frame.isPlan() ? fitted.store() : moved(fitted.store(), v);
    return new Result(
        ready.bind(v.id(), fitted.value(), fitted.leaf()), fitted.value(), fitted.leaf());
  }

  /** Whether an object is given to a variable of which nothing is known. */
  private boolean isOpaque(Variable v, Result r) {
    return frame.mode == Mode.C_API
        && v.isAutomatic()
        && v.type().isObject()
        && !AccessPaths.isPath(v.id())
        && r.value() == Value.Plain.UNKNOWN;
  }

  /** An object that somebody may own, so that it can be told if it is given up twice. */
  Result opaque(Expression source, Result r) {
    if (frame.mode != Mode.C_API) {
      return r.with(Value.Plain.UNKNOWN);
    }
    Result found = interpreter.cell(r.store(), source, Cell.unowned(Cell.Origin.OPAQUE, true));
    return new Result(found.store(), found.value(), r.leaf());
  }

  /** Somebody may have written an object to a variable whose address he got. */
  Store rewritten(Store s, Variable v, Expression address) {
    Result before = new Result(lost(s, s.value(v.id())), Value.Plain.UNKNOWN, -1);
    Result r = isOpaque(v, before) ? opaque(address, before) : before;
    return r.store().bind(v.id(), r.value(), -1);
  }

  /** What changes with the slots when a variable, or one of them, gets a value. */
  private Store moved(Store s, Variable v) {
    AccessPaths.Path path = frame.paths.of(v.id());
    return path == null ? frame.slots.rebound(s, v.id()) : frame.slots.written(s, path);
  }

  private Result plain(Variable v, Result r) {
    if (!frame.isPlan() && Workpieces.isWorkpiece(v.type())) {
      return r;
    }
    Set<Integer> cells = Interpreter.pointedInto(r.value());
    if (!cells.isEmpty()) {
      boolean pointer = v.type().pointers() > 0 || v.type().isUnknown() || v.type().array();
      Value followed = r.value() instanceof Value.Derived ? r.value() : new Value.Derived(cells);
      return r.with(pointer ? followed : Value.Plain.UNKNOWN);
    }
    boolean followed = frame.numbers.contains(v.id()) || v.type().pointers() > 0;
    return followed ? r : r.with(Value.Plain.UNKNOWN);
  }

  /** The value as an object: zero is null, a call through a pointer gives a new one. */
  Result object(Result r, Expression source) {
    Value value = r.value();
    if (value instanceof Value.Number n && n.low() == 0 && n.high() == 0) {
      return r.with(Value.Plain.NULL);
    }
    if (value instanceof Value.Derived d && d.cells().size() == 1 && isView(source)) {
      return r.with(new Value.Ref(d.cells().iterator().next()));
    }
    if (value instanceof Value.Ref || value == Value.Plain.NULL) {
      return r;
    }
    if (value == Value.Plain.UNKNOWN && Words.bare(source) instanceof Expression.Call c) {
      return frame.isPlan() ? interpreter.cell(r.store(), c, Cell.owned(Cell.Origin.NEW, true)) : r;
    }
    if (value != Value.Plain.UNINITIALISED) {
      interpreter.refuse(source, "it is not known where this object comes from");
    }
    return r.with(value == Value.Plain.UNINITIALISED ? value : Value.Plain.UNKNOWN);
  }

  private int outParameter(Expression target) {
    Expression pointer =
        target instanceof Expression.Unary u ? u.operand() : ((Expression.Index) target).array();
    return frame.function.parameters().indexOf(frame.variable(pointer));
  }

  /** Refuses an argument in an object's place whose owner is not known. */
  void known(Value value, Expression argument) {
    boolean lost =
        value == Value.Plain.UNKNOWN || (value instanceof Value.Derived && !isView(argument));
    boolean type = Words.bare(argument) instanceof Expression.TypeArgument;
    if (lost && !type) {
      interpreter.refuse(argument, "it is not known where this object comes from");
    }
  }

  /** A pointer variable that holds the object itself, or the address of the struct's head. */
  static boolean isView(Expression source) {
    Expression e = Words.bare(source);
    return e instanceof Expression.Identifier
        || (e instanceof Expression.Unary u && u.operator().equals("&"));
  }

  private boolean isOutStore(Expression target) {
    Expression pointer =
        target instanceof Expression.Unary u && u.operator().equals("*")
            ? u.operand()
            : target instanceof Expression.Index i ? i.array() : null;
    Variable v = pointer == null ? null : frame.variable(pointer);
    return v != null && v.kind() == Variable.Kind.PARAMETER && v.type().isObjectOut();
  }

  /** {@code *out = value}: the caller gets what this function owned. */
  private Result handOut(Expression.Assignment a, Expression target, Result given) {
    Result r = object(given, a.value());
    int parameter = outParameter(target);
    int standIn = ExitReader.out(parameter);
    if (!(r.value() instanceof Value.Ref ref)) {
      boolean isNull = r.value() == Value.Plain.NULL;
      Value seen =
          !isNull
              ? Value.Plain.UNKNOWN
              : frame.isPlan() ? Value.Plain.NULL : ExitReader.nullAfter(r.store(), standIn);
      return new Result(r.store().bind(standIn, seen, -1), r.value(), r.leaf());
    }
    Cell cell = r.store().cell(ref.cell());
    boolean owned = frame.isPlan() || (cell != null && cell.count() > 0);
    if (!owned && cell != null && cell.origin() == Cell.Origin.OPAQUE) {
      Store lost = lost(r.store(), ref).bind(standIn, Value.Plain.UNKNOWN, -1);
      return new Result(lost, r.value(), r.leaf());
    }
    // In C a retain may follow the store; a handle is either owned when it is handed out, or lent.
    boolean lent = !owned && frame.facts.dialect() == ApiFacts.Dialect.HPY;
    FunctionSummary.Out out =
        owned ? FunctionSummary.Out.OWNED : FunctionSummary.Out.lent(lender(r.store(), ref));
    Result moved =
        frame.isPlan()
            ? handOver(a, r, a.value())
            : lent
                ? r
                : new Result(
                    r.store()
                        .cell(
                            ref.cell(),
                            c ->
                                !owned && frame.isOwningOut(parameter)
                                    ? owed(target, c)
                                    : given(target, c)),
                    r.value(),
                    r.leaf());
    Store written = moved.store().bind(standIn, ExitReader.outMark(out), -1);
    return new Result(written, moved.value(), moved.leaf());
  }

  /** A place that is treated as if it owned its object takes one reference over. */
  private Cell owed(Expression place, Cell cell) {
    String name = frame.function.tree().text(place).replaceAll("\\s+", " ");
    return cell.taken().doubted("whether `" + name + "` owns its object");
  }

  /** An element of an array that is the caller's: on the way out it may be taken back. */
  private static Cell given(Expression target, Cell cell) {
    Cell handed = cell.plus(-1);
    return target instanceof Expression.Index
        ? handed.doubted("whether what was put into an array stays there")
        : handed;
  }

  /** The parameter an object is; -1 if it is none. */
  private int lender(Store s, Value.Ref ref) {
    for (int i = 0; i < frame.function.parameters().size(); i++) {
      if (ref.equals(s.value(ExitReader.keeper(i)))) {
        return i;
      }
    }
    return -1;
  }

  /** Moves an owned value out of the function, and notes if it could not be. */
  Result handOver(SyntaxNode place, Result r, Expression whole) {
    if (!(r.value() instanceof Value.Ref ref)) {
      return r;
    }
    Cell cell = r.store().cell(ref.cell());
    if (cell == null) {
      return r;
    }
    Outcome outcome =
        switch (cell.hold()) {
          case UNOWNED -> Outcome.UNOWNED;
          case CLOSED -> Outcome.CLOSED;
          case MOVED -> Outcome.MOVED;
          case OWNED ->
              r.store().holders(ref.cell()).stream().anyMatch(frame.liveAfter()::contains)
                  ? Outcome.ALIASED
                  : Outcome.CLOSE;
        };
    Object leaf = frame.sites.place(r.leaf());
    Expression leafExpression = leaf instanceof Expression e ? e : whole;
    frame.recorder.handOver(new Recorder.HandOver(place, leafExpression, outcome, r.store()));
    if (outcome != Outcome.CLOSE) {
      return r;
    }
    int by = frame.sites.of(leafExpression);
    Store moved = r.store().cell(ref.cell(), c -> c.ended(Cell.Hold.MOVED, by));
    return new Result(moved, r.value(), r.leaf());
  }

  private Result global(Expression.Assignment a, Variable v, Result given) {
    if (!v.type().isObject()) {
      Store kept = escape(given.store(), given.value(), a, "a global variable");
      return new Result(kept, given.value(), given.leaf());
    }
    Result r = object(given, a.value());
    frame.recorder.act(a, new LifetimeAction.StoreGlobal(a, v, a.value()));
    return consumed(r);
  }

  private Result field(Expression.Assignment a, Expression.Member m, Result given) {
    Result r = object(given, a.value());
    if (!frame.type(m.object()).isObjectBase() && !frame.isInCallStruct(m)) {
      interpreter.refuse(a, "an object is stored in a struct that is no object");
    }
    frame.recorder.act(a, new LifetimeAction.StoreField(a, m, a.value()));
    return isOwed(m, r) && r.value() instanceof Value.Ref ref
        ? new Result(r.store().cell(ref.cell(), c -> owed(m, c)), r.value(), r.leaf())
        : consumed(r);
  }

  /**
   * Whether what is stored in a member has to come with a reference: the module releases what such
   * members hold, and the function has the object from somebody else.
   */
  private boolean isOwed(Expression.Member m, Result r) {
    Cell cell = r.value() instanceof Value.Ref ref ? r.store().cell(ref.cell()) : null;
    boolean lent =
        cell != null
            && !cell.escaped()
            && cell.origin() != Cell.Origin.NEW
            && cell.origin() != Cell.Origin.OPAQUE
            && cell.origin() != Cell.Origin.GLOBAL;
    return lent
        && frame.mode == Mode.C_API
        && frame.conventions.owns(SlotConventions.field(frame.type(m.object()), m.name()))
        && !frame.isRetainedThere(m);
  }

  /** In the source as it stands, a store into lasting memory takes one reference over. */
  Result consumed(Result r) {
    if (frame.isPlan() || !(r.value() instanceof Value.Ref ref)) {
      return r;
    }
    Store s = r.store().cell(ref.cell(), Assignments::stored);
    return new Result(s, r.value(), r.leaf());
  }

  /** It may have one reference where it is stored, however many places that are. */
  private static Cell stored(Cell cell) {
    return cell.escaped() ? cell : cell.taken().escape();
  }

  /** Nothing certain can be said of this object any more. */
  Store lost(Store s, Value value) {
    return value instanceof Value.Ref ref ? s.cell(ref.cell(), Cell::escape) : s;
  }

  /** A value goes where it cannot be followed. */
  Store escape(Store s, Value value, SyntaxNode place, String where) {
    Store result = s;
    for (Integer id : Interpreter.pointedInto(value)) {
      Cell cell = result.cell(id);
      boolean ref = value instanceof Value.Ref;
      if (cell != null && (ref || cell.hold() == Cell.Hold.OWNED)) {
        interpreter.refuse(
            place, (ref ? "an object" : "a pointer into an object") + " is stored in " + where);
        result = result.cell(id, c -> ref ? stored(c) : c);
      }
    }
    return result;
  }
}
