package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.cfg.CfgEdge;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.model.CType;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** The effect of each kind of node. */
final class NodeTransfer {
  private final Frame frame;
  private final Interpreter interpreter;
  private final ReturnSink returns;
  private final Map<Integer, SwitchLabels> switches = new HashMap<>();

  /** Is told of each value that is returned. */
  interface ReturnSink {
    void returned(CfgNode.Return node, Result result);

    /** Is told of each store in which the function is left, by a return or at its end. */
    default void left(Store store) {}
  }

  NodeTransfer(Frame frame, Interpreter interpreter, ReturnSink returns) {
    this.frame = frame;
    this.interpreter = interpreter;
    this.returns = returns;
  }

  List<FunctionRun.Step> steps(CfgNode node, ControlFlowGraph graph, Store s) {
    List<CfgEdge> edges = graph.successors(node);
    if (node instanceof CfgNode.Branch b && b.condition() != null) {
      return branch(b.condition(), edges, s);
    }
    if (node instanceof CfgNode.Exit) {
      returns.left(s);
    }
    if (node instanceof CfgNode.SwitchHead head && !frame.isPlan()) {
      return switched(head, graph, s);
    }
    List<FunctionRun.Step> steps = new ArrayList<>();
    for (Store after : stores(node, s)) {
      for (CfgEdge edge : edges) {
        steps.add(new FunctionRun.Step(edge, after));
      }
    }
    return steps;
  }

  private List<FunctionRun.Step> switched(
      CfgNode.SwitchHead head, ControlFlowGraph graph, Store s) {
    List<FunctionRun.Step> steps = new ArrayList<>();
    SwitchLabels labels =
        switches.computeIfAbsent(head.id(), id -> new SwitchLabels(frame, head, graph));
    for (Result r : interpreter.eval(head.subject(), s)) {
      for (CfgEdge edge : graph.successors(head)) {
        if (labels.mayBeTaken(edge, r.value())) {
          steps.add(new FunctionRun.Step(edge, labels.taken(edge, r)));
        }
      }
    }
    return steps;
  }

  private List<FunctionRun.Step> branch(Expression condition, List<CfgEdge> edges, Store s) {
    List<FunctionRun.Step> steps = new ArrayList<>();
    for (Conditions.Case c : interpreter.conditions().cases(condition, s)) {
      CfgEdge.Label label = c.holds() ? CfgEdge.Label.TRUE : CfgEdge.Label.FALSE;
      for (CfgEdge edge : edges) {
        if (edge.label() == label) {
          steps.add(new FunctionRun.Step(edge, c.store()));
        }
      }
    }
    return steps;
  }

  private List<Store> stores(CfgNode node, Store s) {
    if (node instanceof CfgNode.Entry) {
      return List.of(entry(s));
    }
    if (node instanceof CfgNode.Evaluate e) {
      return interpreter.eval(e.expression(), s).stream().map(Result::store).toList();
    }
    if (node instanceof CfgNode.SwitchHead w) {
      return interpreter.eval(w.subject(), s).stream().map(Result::store).toList();
    }
    if (node instanceof CfgNode.Declare d) {
      return declare(d, s);
    }
    if (node instanceof CfgNode.Return r) {
      return returned(r, s);
    }
    if (node instanceof CfgNode.Unknown u) {
      frame.recorder.refuse(u.statement(), u.reason());
    }
    return List.of(s);
  }

  private Store entry(Store s) {
    Store store = s;
    List<Variable> parameters = frame.function.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      store = parameter(i, parameters.get(i), store);
    }
    for (Variable t : frame.repairs.temporaries().values()) {
      if (frame.repairs.isNullInitialised(t.id())) {
        store = store.bind(t.id(), Value.Plain.NULL, -1);
      }
    }
    return ExceptionState.entered(frame, frame.slots.entered(store));
  }

  private Store parameter(int index, Variable p, Store s) {
    int id = Store.cellId(frame.sites.of(p));
    frame.made(frame.sites.of(p));
    boolean plain = !p.type().isObject();
    if (plain && (p.type().pointers() == 0 || p.type().isObjectOut())) {
      // A pointer that callers may leave out is tested more than once.
      return p.type().isObjectOut() && !frame.isPlan()
          ? s.bind(p.id(), Value.Plain.UNKNOWN, -1)
          : s;
    }
    // Without keywords a method gets null for their dict, or for the tuple of their names.
    boolean maybeNull = !(frame.function.role() instanceof FunctionRole.Method) || index > 1;
    boolean owned = frame.repairs.isDupAtEntry(p.id());
    Cell cell =
        owned
            ? Cell.owned(Cell.Origin.PARAMETER, maybeNull)
            : Cell.unowned(Cell.Origin.PARAMETER, maybeNull);
    Value value = plain ? new Value.Derived(Set.of(id)) : new Value.Ref(id);
    Store bound = s.cell(id, cell).bind(p.id(), value, -1);
    return owned ? bound : bound.bind(ExitReader.keeper(index), value, -1);
  }

  private List<Store> declare(CfgNode.Declare d, Store s) {
    Variable v = declared(d);
    Expression initializer = d.declarator().initializer();
    if (initializer == null) {
      if (v == null) {
        return List.of(s);
      }
      boolean isNull = frame.repairs.isNullInitialised(v.id());
      Value value = isNull ? Value.Plain.NULL : Value.Plain.UNINITIALISED;
      boolean matters = v.type().isObject() || isNull;
      return List.of(
          frame.slots.rebound(s, v.id()).bind(v.id(), matters ? value : Value.Plain.UNKNOWN, -1));
    }
    if (v == null) {
      // Static: initialised before any call.
      return List.of(s);
    }
    if (!frame.isPlan()
        && v.type().isObjectArray()
        && initializer instanceof Expression.InitializerList list) {
      return elements(v, list, s);
    }
    List<Store> stores = new ArrayList<>();
    for (Result r : interpreter.eval(initializer, s)) {
      Store bound = interpreter.assignments().bind(v, r, initializer).store();
      stores.add(
          initializer instanceof Expression.InitializerList list
              ? frame.slots.nulled(bound, v, list)
              : bound);
    }
    return stores;
  }

  private List<Store> elements(Variable array, Expression.InitializerList list, Store s) {
    List<Store> stores = List.of(s);
    for (Map.Entry<Integer, Variable> e : frame.elements.all(array).entrySet()) {
      Variable element = e.getValue();
      List<Store> next = new ArrayList<>();
      for (Store before : stores) {
        if (e.getKey() >= list.items().size()) {
          next.add(before.bind(element.id(), Value.Plain.NULL, -1));
          continue;
        }
        Expression value = list.items().get(e.getKey()).value();
        for (Result r : interpreter.eval(value, before)) {
          next.add(interpreter.assignments().bind(element, r, value).store());
        }
      }
      stores = next;
    }
    return stores;
  }

  private @Nullable Variable declared(CfgNode.Declare d) {
    Variable v = frame.function.declared(d.declarator());
    return v != null && v.isAutomatic() ? v : null;
  }

  private List<Store> returned(CfgNode.Return r, Store s) {
    Expression value = r.value();
    if (value == null || (r.isMacro() && !(value instanceof Expression.Call))) {
      returns.returned(r, new Result(s, Value.Plain.UNKNOWN, -1));
      return List.of(s);
    }
    List<Store> stores = new ArrayList<>();
    for (Result each : interpreter.eval(value, s)) {
      Result result = each;
      if (frame.function.result().isObject() && !(r.isMacro() && frame.isPlan())) {
        result = interpreter.assignments().object(each, value);
        result = handedOver(r, result, value);
      }
      if (!frame.isPlan() && isOtherPointer()) {
        result = interpreter.assignments().consumed(result);
      }
      result =
          new Result(frame.slots.returned(result.store(), value), result.value(), result.leaf());
      returns.returned(r, result);
      stores.add(result.store());
    }
    return stores;
  }

  /** Whether the function returns a pointer that is no object by its type. */
  private boolean isOtherPointer() {
    CType type = frame.function.result();
    return !type.isObject() && type.pointers() > 0;
  }

  private Result handedOver(CfgNode.Return r, Result result, Expression value) {
    if (result.value() == Value.Plain.UNINITIALISED) {
      neverWritten(r, result, value);
    } else if (frame.isPlan()) {
      return interpreter.assignments().handOver(r.statement(), result, value);
    }
    return result.value() instanceof Value.Ref ref
        ? new Result(
            result.store().cell(ref.cell(), c -> c.plus(-1)), result.value(), result.leaf())
        : result;
  }

  /** In C that is undefined (C11 6.3.2.1p2); a plan gives the variable the null handle. */
  private void neverWritten(CfgNode.Return r, Result result, Expression value) {
    if (frame.isPlan() && frame.objectVariable(value) != null) {
      frame.recorder.handOver(
          new Recorder.HandOver(r.statement(), value, Outcome.UNINITIALISED, result.store()));
    } else {
      interpreter.refuse(value, "a variable is returned that was perhaps never written");
    }
  }
}
