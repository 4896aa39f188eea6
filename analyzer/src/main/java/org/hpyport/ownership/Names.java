package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.capi.BuiltinType;
import org.hpyport.capi.Ownership;
import org.hpyport.model.CType;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Values of names, members, elements and addresses. */
final class Names {
  /** The only members of handles and builders, which are null where they are. */
  private static final Set<String> INSIDE = Set.of("_i", "_lst", "_tup");

  /** A static type is never freed, so that too few references to it often stay unnoticed. */
  private static final String KEPT_TYPE = "whether somebody else keeps the type";

  private final Frame frame;
  private final Interpreter interpreter;

  Names(Frame frame, Interpreter interpreter) {
    this.frame = frame;
    this.interpreter = interpreter;
  }

  List<Result> identifier(Expression.Identifier id, Store s) {
    Variable v = frame.function.variable(id);
    if (v != null) {
      return v.isAutomatic()
          ? List.of(new Result(s, s.value(v.id()), frame.sites.of(id)))
          : global(id, v, s);
    }
    if (id.name().equals("NULL")) {
      return interpreter.one(s, Value.Plain.NULL, id);
    }
    return constant(id, id.name(), s);
  }

  private List<Result> constant(Expression e, String name, Store s) {
    ApiSymbol symbol = frame.symbol(name);
    if (symbol == null) {
      Value value = frame.isPlan() ? Value.Plain.UNKNOWN : MacroConstants.value(name, frame);
      return interpreter.one(s, value, e);
    }
    if (symbol.result().kind() == Ownership.Kind.NULL) {
      return interpreter.one(s, Value.Plain.NULL, e);
    }
    if (!symbol.result().isObject()) {
      return interpreter.one(s, Value.Plain.UNKNOWN, e);
    }
    int id = frame.constantCell(name);
    Store with = s.cell(id) != null ? s : s.cell(id, Cell.unowned(Cell.Origin.CONSTANT, false));
    return interpreter.one(with, new Value.Ref(id), e);
  }

  private List<Result> global(Expression e, Variable v, Store s) {
    if (!v.type().isObject()) {
      return interpreter.one(s, Value.Plain.UNKNOWN, e);
    }
    AccessPaths.Path path = frame.paths.find(e);
    if (path != null) {
      return List.of(frame.slots.read(interpreter, path, e, s));
    }
    if (!frame.isPlan()) {
      return List.of(interpreter.cell(s, e, Cell.unowned(Cell.Origin.GLOBAL, true)));
    }
    frame.recorder.act(e, new LifetimeAction.LoadGlobal(e, v));
    return List.of(interpreter.cell(s, e, Cell.owned(Cell.Origin.GLOBAL, true)));
  }

  /** {@code &x}; addresses that known calls write through are handled there. */
  List<Result> address(Expression.Unary u, Store s) {
    Expression target = Words.bare(u.operand());
    if (target instanceof Expression.Identifier id) {
      Variable v = frame.function.variable(id);
      if (v == null) {
        return constant(u, id.name(), s);
      }
      boolean typeObject = v.type().isObjectBase() && v.type().pointers() == 0;
      if (!v.isAutomatic() && typeObject && !v.type().array()) {
        return typeObject(u, v, s);
      }
      if (v.isAutomatic() && v.type().isObject()) {
        interpreter.refuse(u, "the address of " + v.name() + " is taken");
        return interpreter.one(
            interpreter.assignments().rewritten(s, v, u), Value.Plain.UNKNOWN, u);
      }
      Store given = v.isAutomatic() ? s.bind(v.id(), Value.Plain.UNKNOWN, -1) : s;
      return interpreter.one(frame.slots.addressed(given, u, v), Value.Plain.UNKNOWN, u);
    }
    Variable element = frame.variable(target);
    if (element != null) {
      Store lost = interpreter.assignments().lost(s, s.value(element.id()));
      return interpreter.one(
          lost.bind(element.id(), Value.Plain.UNKNOWN, -1), Value.Plain.UNKNOWN, u);
    }
    Expression held =
        target instanceof Expression.Member m && (!frame.isPlan() || frame.type(m).isObject())
            ? m.object()
            : target;
    return pointer(u, interpreter.eval(held, s));
  }

  /** {@code (PyObject *)&PyDict_Type}: in a port it is fetched; {@code null} for other casts. */
  @Nullable List<Result> builtinType(Expression.Cast c, Store s) {
    boolean fetched =
        frame.isPlan()
            && c.operand() instanceof Expression.Unary u
            && u.operator().equals("&")
            && Words.bare(u.operand()) instanceof Expression.Identifier id
            && frame.function.variable(id) == null
            && BuiltinType.name(frame.symbol(id.name())) != null;
    return fetched ? List.of(interpreter.cell(s, c, Cell.owned(Cell.Origin.NEW, false))) : null;
  }

  private List<Result> typeObject(Expression e, Variable v, Store s) {
    if (!frame.isPlan()) {
      int id = frame.constantCell("&" + v.name());
      Cell type = Cell.unowned(Cell.Origin.CONSTANT, false).doubted(KEPT_TYPE);
      return interpreter.one(s.cell(id) != null ? s : s.cell(id, type), new Value.Ref(id), e);
    }
    frame.recorder.act(e, new LifetimeAction.LoadGlobal(e, v));
    return List.of(interpreter.cell(s, e, Cell.owned(Cell.Origin.GLOBAL, false)));
  }

  private List<Result> pointer(Expression e, List<Result> inner) {
    List<Result> results = new ArrayList<>();
    for (Result r : inner) {
      var cells = Interpreter.pointedInto(r.value());
      Value value = cells.isEmpty() ? Value.Plain.UNKNOWN : new Value.Derived(cells);
      results.add(new Result(r.store(), value, frame.sites.of(e)));
    }
    return results;
  }

  List<Result> member(Expression.Member m, Store s) {
    if (frame.mode == Mode.HPY && m.arrow() && m.name().startsWith("h_")) {
      return constant(m, "ctx->" + m.name(), s);
    }
    List<Result> objects = interpreter.eval(m.object(), s);
    if (m.arrow()) {
      objects.forEach(r -> frame.recorder.followed(r.value(), r.store()));
    }
    if (frame.mode == Mode.HPY && !m.arrow() && INSIDE.contains(m.name())) {
      return objects;
    }
    CType type = frame.type(m);
    if (!type.isObject() || frame.mode == Mode.HPY) {
      return frame.isPlan() || type.array() ? pointer(m, objects) : read(m, objects);
    }
    AccessPaths.Path path = frame.paths.find(m);
    List<Result> results = new ArrayList<>();
    for (Result r : objects) {
      results.add(path == null ? objectMember(m, r) : slot(m, path, r));
    }
    return results;
  }

  private Result slot(Expression.Member m, AccessPaths.Path path, Result object) {
    frame.recorder.used(object.value(), object.store());
    return frame.slots.read(interpreter, path, m, object.store());
  }

  /** What is read from an object's struct does not point into it. */
  private List<Result> read(Expression.Member m, List<Result> objects) {
    List<Result> results = new ArrayList<>();
    for (Result r : objects) {
      frame.recorder.used(r.value(), r.store());
      results.add(new Result(r.store(), Value.Plain.UNKNOWN, frame.sites.of(m)));
    }
    return results;
  }

  private Result objectMember(Expression.Member m, Result object) {
    if (!frame.isPlan()) {
      return interpreter.cell(object.store(), m, Cell.unowned(Cell.Origin.GLOBAL, true));
    }
    if (!frame.type(m.object()).isObjectBase() && !frame.isInCallStruct(m)) {
      interpreter.refuse(m, "an object is read from a struct that is no object");
    }
    frame.recorder.act(m, new LifetimeAction.LoadField(m));
    return interpreter.cell(object.store(), m, Cell.owned(Cell.Origin.BORROWED, true));
  }

  /** {@code a[i]}: an element of an array of objects that the caller owns, or plain data. */
  List<Result> index(Expression.Index i, Store s) {
    Variable element = frame.variable(i);
    if (element != null) {
      return List.of(new Result(s, s.value(element.id()), frame.sites.of(i)));
    }
    Variable followed = frame.array(i.array());
    if (followed != null) {
      Store lost = frame.elements.lost(s, followed);
      return interpreter.eval(i.index(), lost).stream()
          .map(r -> new Result(r.store(), Value.Plain.UNKNOWN, frame.sites.of(i)))
          .toList();
    }
    List<Result> results = new ArrayList<>();
    for (Result array : interpreter.eval(i.array(), s)) {
      for (Result index : interpreter.eval(i.index(), array.store())) {
        if (isParameterArray(i.array())) {
          results.add(
              interpreter.cell(index.store(), i, Cell.unowned(Cell.Origin.PARAMETER, true)));
        } else {
          results.addAll(pointer(i, List.of(index.with(array.value()))));
        }
      }
    }
    return results;
  }

  List<Result> dereference(Expression.Unary u, Store s) {
    Variable out = frame.variable(u);
    Store.Binding written = out == null ? null : s.binding(out.id());
    if (written != null) {
      return List.of(new Result(s, written.value(), frame.sites.of(u)));
    }
    if (out != null && frame.mode == Mode.C_API) {
      Cell held = Cell.held().doubted("whether `" + out.name() + "` owns its object");
      Result r = interpreter.cell(s, u, held);
      return List.of(new Result(r.store().bind(out.id(), r.value(), -1), r.value(), r.leaf()));
    }
    if (isParameterArray(u.operand())) {
      return List.of(interpreter.cell(s, u, Cell.unowned(Cell.Origin.PARAMETER, true)));
    }
    return pointer(u, interpreter.eval(u.operand(), s));
  }

  private boolean isParameterArray(Expression e) {
    Variable v = frame.variable(e);
    boolean parameter =
        v != null
            && v.kind() == Variable.Kind.PARAMETER
            && (v.type().isObjectOut() || v.type().isObjectArray());
    return parameter || (v != null && frame.function.isArgumentsArray(v));
  }
}
