package org.hpyport.ownership;

import java.util.Set;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.capi.CallFacts;
import org.hpyport.capi.ErrorConvention;
import org.hpyport.cfg.CfgNode;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.syntax.Expression;

/**
 * Follows whether an exception is set, and compares it with what is returned. C-API manual,
 * "Exception Handling": a function that fails sets an exception and returns the error value, one
 * that succeeds leaves none behind. C-API code only: ports keep in flags what the original tells by
 * null, and flags are not followed so far.
 */
final class ExceptionState {
  /** Slots whose error value tells something else, or that have none. */
  private static final Set<String> OTHER_CONTRACTS =
      Set.of(
          "tp_iternext",
          "am_anext",
          "tp_dealloc",
          "tp_finalize",
          "tp_free",
          "tp_traverse",
          "tp_clear",
          "tp_is_gc",
          "am_send");

  private final Frame frame;
  private final EventCollector events;

  ExceptionState(Frame frame, EventCollector events) {
    this.frame = frame;
    this.events = events;
  }

  /** Python enters a function without an exception; what C enters one with is not known. */
  static Store entered(Frame frame, Store s) {
    boolean known = frame.mode == Mode.C_API && hasContract(frame.function.role());
    return known ? s.pending(Pending.NO) : s;
  }

  private static boolean hasContract(FunctionRole role) {
    return !(role instanceof FunctionRole.Internal)
        && !(role instanceof FunctionRole.Unclear)
        && !(role instanceof FunctionRole.Slot slot && OTHER_CONTRACTS.contains(slot.slot()));
  }

  /** A call of the API went on to {@code ending}. */
  static Store called(Frame frame, Store s, ApiSymbol symbol, ApiOutputs.Ending ending) {
    CallFacts f = symbol.facts();
    if (frame.mode != Mode.C_API) {
      return s;
    }
    if (f.error() == ErrorConvention.RAISES) {
      return s.pending(Pending.YES);
    }
    if (f.clearsError()) {
      return s.pending(Pending.NO);
    }
    if (symbol.name().contains("Err_")) {
      return s.pending(Pending.UNKNOWN);
    }
    boolean told = ending.number() instanceof Value.Number n && (n.low() >= 0 || n.isConstant());
    return switch (f.error()) {
      case NONE, NULL_QUIET, RAISES -> s;
      case NULL -> f.result().isObject() ? s : unsure(s);
      case NULL_OCCURRED, MINUS_ONE_OCCURRED -> s.pending(Pending.UNKNOWN);
      case MINUS_ONE, ZERO -> told && ending.success() ? s : unsure(s);
    };
  }

  private static Store unsure(Store s) {
    return s.pending() == Pending.NO ? s.pending(Pending.UNKNOWN) : s;
  }

  /** The object turned out to be null: the call that made it failed. */
  static Store failed(Frame frame, Store s, int cell) {
    if (frame.mode != Mode.C_API) {
      return s;
    }
    Object place = frame.sites.place(Store.site(cell));
    String name = place instanceof Expression.Call c ? c.calleeName() : null;
    ApiSymbol symbol = name == null ? null : frame.symbol(name);
    ErrorConvention error = symbol == null ? null : symbol.facts().error();
    if ("PyErr_Occurred".equals(name)) {
      return succeeded(s);
    }
    if (error == ErrorConvention.NULL) {
      return s.pending(Pending.YES);
    }
    return error == ErrorConvention.NULL_QUIET ? s : s.pending(Pending.UNKNOWN);
  }

  /** The object is there: if it is the exception that is set, a call before failed. */
  static Store set(Frame frame, Store before, int cell) {
    boolean told =
        frame.mode == Mode.C_API
            && frame.sites.place(Store.site(cell)) instanceof Expression.Call c
            && "PyErr_Occurred".equals(c.calleeName());
    Store s = before;
    for (int id : told ? before.cells().keySet() : Set.<Integer>of()) {
      s =
          s.cell(
              id,
              c ->
                  c.origin() == Cell.Origin.NEW && c.maybeNull()
                      ? c.doubted("whether the exception comes from the call that made it")
                      : c);
    }
    return s;
  }

  /**
   * A function of the module returns that looks whether an exception is set: its result may tell
   * whether the calls before it failed.
   */
  static Store asked(Frame frame, FunctionModel callee, Store before) {
    if (frame.mode != Mode.C_API || !frame.summaries.asksForException(callee)) {
      return before;
    }
    String doubt = "whether `" + callee.name() + "` tells that the call that made it failed";
    Store s = before;
    for (int id : before.cells().keySet()) {
      s = s.cell(id, c -> c.origin() == Cell.Origin.NEW && c.maybeNull() ? c.doubted(doubt) : c);
    }
    return s;
  }

  /** No exception is set: the calls before did not fail. C-API manual, "Exception Handling". */
  private static Store succeeded(Store before) {
    Store s = before;
    for (int id : before.cells().keySet()) {
      s = s.cell(id, c -> c.origin() == Cell.Origin.NEW ? c.notNull() : c);
    }
    return s;
  }

  /** Compares what is returned with whether an exception is set. */
  void returned(CfgNode.Return node, Result result) {
    Store s = result.store();
    if (!hasContract(frame.function.role()) || s.pending() == Pending.UNKNOWN) {
      return;
    }
    boolean set = s.pending() == Pending.YES;
    if (!set && isError(result.value())) {
      String unknown = "whether the program can take it: what cannot happen is often answered so";
      events.addAt(OwnershipEvent.Kind.ERROR_WITHOUT_EXCEPTION, node, unknown, s);
    } else if (set && (isSuccess(result) || isConstant(node))) {
      events.addAt(OwnershipEvent.Kind.SUCCESS_WITH_EXCEPTION, node, null, s);
    } else if (set && isMade(result)) {
      String unknown = "whether the call that makes the result succeeds";
      events.addAt(OwnershipEvent.Kind.SUCCESS_WITH_EXCEPTION, node, unknown, s);
    }
  }

  /** {@code Py_RETURN_NONE} and the like. */
  private boolean isConstant(CfgNode.Return node) {
    ApiSymbol symbol =
        node.isMacro() && node.value() instanceof Expression.Identifier id
            ? frame.symbol(id.name())
            : null;
    return symbol != null && symbol.facts().returns() && symbol.facts().result().isNew();
  }

  /** Whether the result is an object, unless making it fails. */
  private boolean isMade(Result result) {
    Cell cell = result.value() instanceof Value.Ref r ? result.store().cell(r.cell()) : null;
    return frame.function.result().isObject() && cell != null && cell.origin() == Cell.Origin.NEW;
  }

  private boolean isError(Value value) {
    return frame.function.result().isObject()
        ? value == Value.Plain.NULL
        : answersStatus() && value instanceof Value.Number n && n.high() == -1 && n.low() == -1;
  }

  private boolean isSuccess(Result result) {
    if (frame.function.result().isObject()) {
      Cell cell = result.value() instanceof Value.Ref r ? result.store().cell(r.cell()) : null;
      return cell != null && !cell.maybeNull();
    }
    return answersStatus()
        && result.value() instanceof Value.Number n
        && n.low() == 0
        && n.high() == 0;
  }

  /** Whether 0 is success and -1 failure. */
  private boolean answersStatus() {
    FunctionRole role = frame.function.role();
    boolean slot =
        role instanceof FunctionRole.Slot s
            && Set.of("tp_init", "tp_setattro", "mp_ass_subscript", "sq_ass_item")
                .contains(s.slot());
    return slot || role instanceof FunctionRole.Setter || role instanceof FunctionRole.ModuleExec;
  }
}
