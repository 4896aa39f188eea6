package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Splits stores by the truth of conditions, and remembers what each answer tells. */
final class Conditions {
  private static final Set<String> EQUALITY = Set.of("==", "!=");

  private static final Set<String> NULL_TESTS =
      Set.of("HPy_IsNull", "HPyTupleBuilder_IsNull", "HPyListBuilder_IsNull");

  /** C-API manual, "Bytes Objects" and "Codec Registry": what these give is bytes. */
  private static final Pattern MAKES_BYTES =
      Pattern.compile("PyBytes_From\\w+|PyUnicode_As\\w+String|PyUnicode_EncodeFSDefault");

  private static final String BYTES_WITHOUT_TEXT =
      "whether bytes that were made here can be without characters";

  private static final String OTHER_POINTER = "whether a pointer to it is null while it is not";

  private final Frame frame;
  private final Interpreter interpreter;
  private final NamedConstants named;

  /** One answer of a condition. */
  record Case(Store store, boolean holds) {}

  Conditions(Frame frame, Interpreter interpreter) {
    this.frame = frame;
    this.interpreter = interpreter;
    this.named = new NamedConstants(frame);
  }

  /** All answers; an impossible one is left out. */
  List<Case> cases(Expression e, Store s) {
    if (e instanceof Expression.Parenthesized p) {
      return cases(p.inner(), s);
    }
    if (e instanceof Expression.Unary u && u.operator().equals("!")) {
      return cases(u.operand(), s).stream().map(c -> new Case(c.store(), !c.holds())).toList();
    }
    if (e instanceof Expression.Binary b) {
      switch (b.operator()) {
        case "&&", "||":
          return shortCircuit(b, s);
        case "==", "!=", "<", ">", "<=", ">=":
          return comparison(b, s);
        case ",":
          return interpreter.eval(b.left(), s).stream()
              .flatMap(left -> cases(b.right(), left.store()).stream())
              .toList();
        default:
          break;
      }
    }
    if (e instanceof Expression.Call c && Expressions.isExpectation(c)) {
      return cases(c.arguments().get(0), s);
    }
    if (e instanceof Expression.Call c && isNullTest(c)) {
      Expression tested = c.arguments().get(c.arguments().size() - 1);
      return cases(tested, s).stream().map(x -> new Case(x.store(), !x.holds())).toList();
    }
    List<Case> cases = new ArrayList<>();
    for (Result r : interpreter.eval(e, s)) {
      cases.addAll(truth(r, e));
    }
    return cases;
  }

  private boolean isNullTest(Expression.Call c) {
    String name = c.calleeName();
    return frame.mode == Mode.HPY
        && name != null
        && NULL_TESTS.contains(name)
        && !c.arguments().isEmpty();
  }

  private List<Case> shortCircuit(Expression.Binary b, Store s) {
    boolean stops = b.operator().equals("||");
    List<Case> cases = new ArrayList<>();
    for (Case left : cases(b.left(), s)) {
      if (left.holds() == stops) {
        cases.add(left);
      } else {
        cases.addAll(cases(b.right(), left.store()));
      }
    }
    return Outcomes.bounded(frame, cases);
  }

  /** The answers to "is it true?" for a computed value. */
  List<Case> truth(Result r, Expression e) {
    return against(r, e, "!=", Value.Number.of(0));
  }

  /**
   * A flag that a call wrote may tell whether the object it gave is null. As long as that was not
   * tested, nothing certain can be said of the object behind a test of the flag.
   */
  private Store flagTested(Store s, Expression e) {
    Variable flag = frame.isPlan() ? null : frame.variable(Words.bare(e));
    if (flag == null || flag.type().isObject()) {
      return s;
    }
    Store result = s;
    for (Map.Entry<Integer, Cell> c : s.cells().entrySet()) {
      boolean open = c.getValue().origin() == Cell.Origin.NEW && c.getValue().maybeNull();
      if (open
          && frame.sites.place(Store.site(c.getKey())) instanceof Expression.Call call
          && writes(call, flag)) {
        result = result.cell(c.getKey(), Cell::escape);
      }
    }
    return result;
  }

  private boolean writes(Expression.Call call, Variable flag) {
    return call.arguments().stream().anyMatch(a -> flag.equals(Expressions.flag(a, frame)));
  }

  private List<Case> comparison(Expression.Binary b, Store s) {
    List<Case> cases = new ArrayList<>();
    for (Result left : interpreter.eval(b.left(), s)) {
      for (Result right : interpreter.eval(b.right(), left.store())) {
        Value l = left.value();
        Value r = right.value();
        if (isConstant(r)) {
          cases.addAll(against(left(right.store(), left), b.left(), b.operator(), r));
        } else if (isConstant(l)) {
          cases.addAll(against(right, b.right(), mirrored(b.operator()), l));
        } else {
          cases.addAll(unknown(b, left, right));
        }
      }
    }
    return cases;
  }

  private List<Case> unknown(Expression.Binary b, Result left, Result right) {
    String name = named.name(b.right(), right.value());
    if (name != null && EQUALITY.contains(b.operator())) {
      return named.compared(left(right.store(), left), b.left(), b.operator().equals("=="), name);
    }
    String mirrored = named.name(b.left(), left.value());
    return mirrored != null && EQUALITY.contains(b.operator())
        ? named.compared(right, b.right(), b.operator().equals("=="), mirrored)
        : identity(b, left.value(), right.value(), right.store());
  }

  /** {@code v == Py_None}: the same object for sure, or perhaps a constant nobody owns. */
  private static List<Case> identity(Expression.Binary b, Value l, Value r, Store s) {
    boolean equality = b.operator().equals("==") || b.operator().equals("!=");
    if (!equality || !(l instanceof Value.Ref left) || !(r instanceof Value.Ref right)) {
      return both(s);
    }
    boolean same = b.operator().equals("==");
    if (left.cell() == right.cell()) {
      return List.of(new Case(s, same));
    }
    boolean set = isSet(s, left) || isSet(s, right);
    UnaryOperator<Cell> one = c -> set ? c.escape().notNull() : c.escape();
    Store merged = s.cell(left.cell(), one).cell(right.cell(), one);
    return List.of(new Case(merged, same), new Case(s, !same));
  }

  private static boolean isSet(Store s, Value.Ref ref) {
    Cell cell = s.cell(ref.cell());
    return cell != null && !cell.maybeNull();
  }

  private static Result left(Store store, Result left) {
    return new Result(store, left.value(), left.leaf());
  }

  private static boolean isConstant(Value v) {
    return v == Value.Plain.NULL || (v instanceof Value.Number n && n.isConstant());
  }

  private static List<Case> both(Store s) {
    return List.of(new Case(s, true), new Case(s, false));
  }

  private static String mirrored(String operator) {
    return switch (operator) {
      case "<" -> ">";
      case ">" -> "<";
      case "<=" -> ">=";
      case ">=" -> "<=";
      default -> operator;
    };
  }

  private List<Case> against(Result given, Expression e, String operator, Value constant) {
    Result r = new Result(flagTested(given.store(), e), given.value(), given.leaf());
    long bound = constant instanceof Value.Number n ? n.low() : 0;
    Value value = r.value();
    boolean isPointer =
        value == Value.Plain.NULL
            || value == Value.Plain.SET
            || value instanceof Value.Ref
            || value instanceof Value.Derived;
    if (isPointer) {
      return bound == 0 && EQUALITY.contains(operator)
          ? nullTest(r.store(), e, value, operator.equals("!="))
          : both(r.store());
    }
    Variable pointer = frame.isPlan() ? null : unknownPointer(r, e);
    if (pointer != null && bound == 0 && EQUALITY.contains(operator)) {
      boolean truthWhenSet = operator.equals("!=");
      return List.of(
          new Case(told(r.store(), pointer, Value.Plain.SET), truthWhenSet),
          new Case(told(r.store(), pointer, Value.Plain.NULL), !truthWhenSet));
    }
    Value.Number number = value instanceof Value.Number n ? n : Value.Number.ANY;
    List<Case> cases = new ArrayList<>();
    for (boolean holds : new boolean[] {true, false}) {
      Value.Number left = Numbers.filter(number, holds ? operator : opposite(operator), bound);
      if (left != null) {
        cases.add(new Case(narrowed(r.store(), e, left), holds));
      }
    }
    return cases;
  }

  /** What a test told of a pointer; of a parameter it is remembered for the summary, too. */
  private Store told(Store s, Variable pointer, Value value) {
    Store known = s.bind(pointer.id(), value, -1);
    int parameter = frame.summarises() ? frame.function.parameters().indexOf(pointer) : -1;
    Value given = value == Value.Plain.NULL ? value : Value.Plain.SET;
    return parameter < 0 ? known : known.bind(ExitReader.given(parameter), given, -1);
  }

  /** The variable of pointer or handle type that holds an unknown value and is tested. */
  private @Nullable Variable unknownPointer(Result r, Expression e) {
    Expression bare = Words.bare(e);
    Variable v = frame.variable(bare instanceof Expression.Assignment a ? a.target() : bare);
    if (v == null || !v.isAutomatic() || r.value() != Value.Plain.UNKNOWN) {
      return null;
    }
    boolean pointer = v.type().isObject() || v.type().pointers() > 0;
    return pointer && r.store().value(v.id()) == Value.Plain.UNKNOWN ? v : null;
  }

  private static String opposite(String operator) {
    return switch (operator) {
      case "==" -> "!=";
      case "!=" -> "==";
      case "<" -> ">=";
      case ">" -> "<=";
      case "<=" -> ">";
      default -> "<";
    };
  }

  /** Remembers the bounds if the expression is a variable or an assignment to one. */
  private Store narrowed(Store s, Expression e, Value.Number number) {
    Expression bare = Words.bare(e);
    Variable v = frame.variable(bare instanceof Expression.Assignment a ? a.target() : bare);
    if (v == null || !frame.numbers.contains(v.id())) {
      return s;
    }
    Store.Binding binding = s.binding(v.id());
    boolean known = binding != null && binding.value() instanceof Value.Number;
    boolean open = binding != null && binding.value() == Value.Plain.UNKNOWN;
    return known || open ? s.bind(v.id(), number, -1) : s;
  }

  private List<Case> nullTest(Store s, Expression e, Value value, boolean truthWhenSet) {
    Variable plain = frame.isPlan() ? null : plainParameter(e, value);
    if (plain != null) {
      return parameterTest(s, plain, (Value.Derived) value, truthWhenSet);
    }
    if (value instanceof Value.Derived pointer && pointer.set()) {
      return List.of(new Case(s, truthWhenSet));
    }
    if (value == Value.Plain.NULL || value == Value.Plain.SET) {
      return List.of(new Case(s, (value == Value.Plain.SET) == truthWhenSet));
    }
    if (value instanceof Value.Derived derived && !frame.isPlan() && derived.cells().size() == 1) {
      return pointerTest(s, e, derived, truthWhenSet);
    }
    if (!(value instanceof Value.Ref ref)) {
      return both(s);
    }
    Cell cell = s.cell(ref.cell());
    if (cell == null) {
      return both(s);
    }
    Case set =
        new Case(
            ExceptionState.set(frame, s.cell(ref.cell(), cell.notNull()), ref.cell()),
            truthWhenSet);
    return cell.maybeNull()
        ? List.of(set, new Case(failed(s, ref.cell()), !truthWhenSet))
        : List.of(set);
  }

  /** A pointer that comes from an object: null tells nothing certain if the object may be null. */
  private List<Case> pointerTest(
      Store s, Expression e, Value.Derived pointer, boolean truthWhenSet) {
    int id = pointer.cells().iterator().next();
    Cell cell = s.cell(id);
    boolean open = cell != null && cell.origin() == Cell.Origin.NEW && cell.maybeNull();
    String doubt = isMadeBytes(id) ? BYTES_WITHOUT_TEXT : open ? OTHER_POINTER : null;
    Store none = doubt == null ? s : s.cell(id, c -> c.doubted(doubt));
    Value set = new Value.Derived(pointer.cells(), true);
    return List.of(new Case(held(s, e, pointer, set), truthWhenSet), new Case(none, !truthWhenSet));
  }

  /** A test told something of the value that a variable has, or has just been given. */
  private Store held(Store s, Expression e, Value before, Value known) {
    Expression bare = Words.bare(e);
    Variable v = frame.variable(bare instanceof Expression.Assignment a ? a.target() : bare);
    Store.Binding binding = v == null || !v.isAutomatic() ? null : s.binding(v.id());
    return binding != null && v != null && before.equals(binding.value())
        ? s.bind(v.id(), known, binding.leaf())
        : s;
  }

  /** Whether an object is bytes that were made here: a pointer to what is in them is not null. */
  private boolean isMadeBytes(int cell) {
    return frame.sites.place(Store.site(cell)) instanceof Expression.Call c
        && MAKES_BYTES.matcher(String.valueOf(c.calleeName())).matches();
  }

  /** The parameter that is no object and still holds the pointer that the caller gave. */
  private @Nullable Variable plainParameter(Expression e, Value value) {
    Variable v = value instanceof Value.Derived ? frame.variable(Words.bare(e)) : null;
    boolean own =
        v != null
            && v.kind() == Variable.Kind.PARAMETER
            && value.equals(new Value.Derived(Set.of(Store.cellId(frame.sites.of(v)))));
    return own ? v : null;
  }

  /** As long as it holds that pointer, all tests of it answer the same. */
  private List<Case> parameterTest(Store s, Variable v, Value.Derived value, boolean truthWhenSet) {
    int id = value.cells().iterator().next();
    Cell cell = s.cell(id);
    if (cell == null) {
      return both(s);
    }
    Case set = new Case(told(s.cell(id, cell.notNull()), v, value), truthWhenSet);
    return cell.maybeNull()
        ? List.of(set, new Case(told(s, v, Value.Plain.NULL), !truthWhenSet))
        : List.of(set);
  }

  private Store failed(Store s, int cell) {
    return ExceptionState.failed(frame, s.withNull(cell), cell);
  }

  /** The condition as a number: 1 or 0. */
  List<Result> asNumber(Expression e, Store s) {
    List<Result> results = new ArrayList<>();
    for (Case c : cases(e, s)) {
      Value value = Value.Number.of(c.holds() ? 1 : 0);
      results.add(new Result(c.store(), value, frame.sites.of(e)));
    }
    return results;
  }
}
