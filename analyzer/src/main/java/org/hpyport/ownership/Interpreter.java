package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxNode;

/**
 * Evaluates expressions over stores. An expression has several outcomes where it branches inside or
 * where a call succeeds or fails with different effects.
 */
final class Interpreter {
  private final Frame frame;
  private final Conditions conditions;
  private final Assignments assignments;
  private final Calls calls;
  private final Names names;

  Interpreter(Frame frame) {
    this.frame = frame;
    this.conditions = new Conditions(frame, this);
    this.assignments = new Assignments(frame, this);
    this.calls = new Calls(frame, this, assignments);
    this.names = new Names(frame, this);
  }

  Conditions conditions() {
    return conditions;
  }

  Assignments assignments() {
    return assignments;
  }

  /** All outcomes of an expression. */
  List<Result> eval(Expression e, Store store) {
    List<Result> results = raw(e, store);
    Object dup = frame.repairs.dupKey(e);
    Variable temporary = frame.repairs.temporary(e);
    if (dup == null && temporary == null) {
      return results;
    }
    List<Result> repaired = new ArrayList<>();
    for (Result r : results) {
      Result own = dup == null ? r : dup(r, dup, frame.sites.of(e));
      repaired.add(temporary == null ? own : named(e, temporary, own));
    }
    return repaired;
  }

  /**
   * Binds a temporary. Where it names a variable's old value, it comes from where that came from.
   */
  private Result named(Expression e, Variable temporary, Result r) {
    Variable v = frame.variable(e);
    Store.Binding binding = v == null ? null : r.store().binding(v.id());
    int leaf = binding == null ? frame.sites.of(e) : binding.leaf();
    return new Result(r.store().bind(temporary.id(), r.value(), leaf), r.value(), r.leaf());
  }

  private Result dup(Result r, Object key, int leaf) {
    if (!(r.value() instanceof Value.Ref ref)) {
      return r;
    }
    Cell cell = r.store().cell(ref.cell());
    int id = Store.cellId(frame.sites.of(key));
    boolean maybeNull = cell != null && cell.maybeNull();
    Store store = r.store().cell(id, Cell.owned(Cell.Origin.NEW, maybeNull));
    return new Result(store, new Value.Ref(id), leaf);
  }

  private List<Result> raw(Expression e, Store s) {
    if (e instanceof Expression.Parenthesized p) {
      return eval(p.inner(), s);
    }
    if (e instanceof Expression.Cast c) {
      List<Result> builtin = names.builtinType(c, s);
      return builtin != null ? builtin : eval(c.operand(), s);
    }
    if (e instanceof Expression.Identifier id) {
      return names.identifier(id, s);
    }
    if (e instanceof Expression.Call c) {
      return calls.eval(c, s);
    }
    if (e instanceof Expression.Assignment a) {
      return assignments.eval(a, s);
    }
    if (e instanceof Expression.Unary u) {
      return unary(u, s);
    }
    if (e instanceof Expression.Binary b) {
      return binary(b, s);
    }
    if (e instanceof Expression.Conditional c) {
      return conditional(c, s);
    }
    return primary(e, s);
  }

  private List<Result> primary(Expression e, Store s) {
    if (e instanceof Expression.NumberLiteral) {
      return one(s, number(frame.function.tree().text(e)), e);
    }
    if (e instanceof Expression.Member m) {
      return names.member(m, s);
    }
    if (e instanceof Expression.Index i) {
      return names.index(i, s);
    }
    if (e instanceof Expression.CompoundLiteral c) {
      return operands(e, initializers(c.initializers()), s);
    }
    if (e instanceof Expression.InitializerList l) {
      return operands(e, initializers(l), s);
    }
    return one(s, Value.Plain.UNKNOWN, e);
  }

  private static List<Expression> initializers(Expression.InitializerList list) {
    return list.items().stream().map(Expression.Initializer::value).toList();
  }

  /** Evaluates operands whose values go into something untracked. */
  private List<Result> operands(Expression whole, List<Expression> parts, Store s) {
    List<Result> results = one(s, Value.Plain.UNKNOWN, whole);
    for (Expression part : parts) {
      List<Result> next = new ArrayList<>();
      for (Result r : results) {
        for (Result p : eval(part, r.store())) {
          Store kept = assignments.escape(p.store(), p.value(), part, "an initialiser list");
          next.add(new Result(kept, Value.Plain.UNKNOWN, -1));
        }
      }
      results = next;
    }
    return results;
  }

  private List<Result> unary(Expression.Unary u, Store s) {
    switch (u.operator()) {
      case "!":
        return conditions.asNumber(u, s);
      case "*":
        return names.dereference(u, s);
      case "&":
        return names.address(u, s);
      case "++", "--":
        return assignments.step(u, s);
      default:
        break;
    }
    List<Result> results = new ArrayList<>();
    for (Result r : eval(u.operand(), s)) {
      results.add(r.with(negated(u.operator(), r.value())));
    }
    return results;
  }

  private static Value negated(String operator, Value value) {
    if (value instanceof Value.Number n && n.isConstant() && !operator.equals("~")) {
      return operator.equals("-") ? Value.Number.of(-n.low()) : n;
    }
    return operator.equals("__extension__") ? value : Value.Plain.UNKNOWN;
  }

  private List<Result> binary(Expression.Binary b, Store s) {
    switch (b.operator()) {
      case ",":
        List<Result> results = new ArrayList<>();
        for (Result left : eval(b.left(), s)) {
          results.addAll(eval(b.right(), left.store()));
        }
        return results;
      case "&&", "||", "==", "!=", "<", ">", "<=", ">=":
        return conditions.asNumber(b, s);
      default:
        return arithmetic(b, s);
    }
  }

  /** A pointer plus a number is still a pointer into the same object. */
  private List<Result> arithmetic(Expression.Binary b, Store s) {
    List<Result> results = new ArrayList<>();
    for (Result left : eval(b.left(), s)) {
      for (Result right : eval(b.right(), left.store())) {
        Set<Integer> cells = new TreeSet<>(pointedInto(left.value()));
        cells.addAll(pointedInto(right.value()));
        Value value = cells.isEmpty() ? Value.Plain.UNKNOWN : new Value.Derived(cells);
        // An object that becomes a number, as tagged pointers do, is not followed further.
        Store s2 = assignments.lost(assignments.lost(right.store(), left.value()), right.value());
        results.add(new Result(frame.isPlan() ? right.store() : s2, value, frame.sites.of(b)));
      }
    }
    return results;
  }

  static Set<Integer> pointedInto(Value value) {
    if (value instanceof Value.Ref ref) {
      return Set.of(ref.cell());
    }
    return value instanceof Value.Derived d ? d.cells() : Set.of();
  }

  private List<Result> conditional(Expression.Conditional c, Store s) {
    List<Result> results = new ArrayList<>();
    Expression whenTrue = c.whenTrue();
    if (whenTrue == null) {
      for (Result r : eval(c.condition(), s)) {
        for (Conditions.Case each : conditions.truth(r, c.condition())) {
          results.addAll(
              each.holds()
                  ? List.of(new Result(each.store(), r.value(), r.leaf()))
                  : eval(c.whenFalse(), each.store()));
        }
      }
      return results;
    }
    for (Conditions.Case each : conditions.cases(c.condition(), s)) {
      results.addAll(eval(each.holds() ? whenTrue : c.whenFalse(), each.store()));
    }
    return results;
  }

  List<Result> one(Store s, Value value, SyntaxNode leaf) {
    return List.of(new Result(s, value, frame.sites.of(leaf)));
  }

  /** A new cell at {@code site} holding what the call yields. */
  Result cell(Store s, SyntaxNode site, Cell cell) {
    int number = frame.sites.of(site);
    int id = Store.cellId(number);
    frame.made(number);
    return new Result(s.cell(id, cell), new Value.Ref(id), number);
  }

  static Value number(String text) {
    int end = text.length();
    while (end > 0 && "uUlL".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    try {
      return Value.Number.of(Long.decode(text.substring(0, end)));
    } catch (NumberFormatException e) {
      return Value.Plain.UNKNOWN;
    }
  }

  /** Refuses the function while planning. */
  void refuse(SyntaxNode place, String reason) {
    if (frame.isPlan()) {
      frame.recorder.refuse(place, reason);
    }
  }
}
