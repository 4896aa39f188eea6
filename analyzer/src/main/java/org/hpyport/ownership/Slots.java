package org.hpyport.ownership;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.StructModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** What happens to the objects that lie in {@link AccessPaths}. */
final class Slots {
  /** Functions that give memory back, as the documentation of each says; C11 7.22.3.3. */
  private static final Set<String> FREES =
      Set.of(
          "free",
          "PyMem_Free",
          "PyMem_RawFree",
          "PyMem_Del",
          "PyMem_FREE",
          "PyMem_DEL",
          "PyObject_Free",
          "PyObject_Del",
          "PyObject_FREE",
          "PyObject_DEL",
          "PyObject_GC_Del");

  private final Frame frame;

  Slots(Frame frame) {
    this.frame = frame;
  }

  /** What is in a slot, with the slot's own reference if it was not looked at before. */
  static Result read(Interpreter interpreter, AccessPaths.Path path, Expression place, Result at) {
    int id = path.variable().id();
    Store.Binding known = at.store().binding(id);
    if (known != null) {
      return new Result(at.store(), known.value(), at.leaf());
    }
    if (path.local()) {
      return new Result(at.store(), Value.Plain.UNINITIALISED, at.leaf());
    }
    Result loaded = interpreter.cell(at.store(), place, Cell.held().doubted(doubt(path)));
    return new Result(loaded.store().bind(id, loaded.value(), -1), loaded.value(), at.leaf());
  }

  /** A pointer variable gets another value: the slots behind the old one keep what they hold. */
  Store rebound(Store store, int variable) {
    return each(store, p -> p.root() == variable && !isGlobal(p), true);
  }

  /** The memory behind a pointer is given back: its slots hold nothing any more. */
  Store freed(Store store, Expression.Call call) {
    String name = call.calleeName();
    boolean member =
        Words.bare(call.callee()) instanceof Expression.Member m && m.name().equals("tp_free");
    if (frame.isPlan() || call.arguments().isEmpty() || !(member || isFree(name))) {
      return store;
    }
    Variable v = frame.variable(call.arguments().get(0));
    if (v == null) {
      return store;
    }
    int root = frame.paths.canonical(v.id());
    return each(store, p -> p.root() == root && !isGlobal(p), false);
  }

  /** Conventions are read off the module, and a flag beside a slot may decide who owns it. */
  private static String doubt(AccessPaths.Path path) {
    return "whether `" + path.variable().name() + "` owns its object";
  }

  private static boolean isFree(@Nullable String name) {
    return name != null && FREES.contains(name);
  }

  private static boolean isGlobal(AccessPaths.Path p) {
    return p.name().startsWith("=");
  }

  /** A slot is written: others of that name may be the same. */
  Store written(Store store, AccessPaths.Path path) {
    if (path.local()) {
      return store;
    }
    String last = SlotConventions.last(path.name());
    return forget(
        store, p -> p != path && !p.local() && SlotConventions.last(p.name()).equals(last));
  }

  /** A function of the module is called that may write slots of these names. */
  Store calls(Store store, String callee) {
    Set<String> names = frame.conventions.modifiedBy(callee);
    return names.isEmpty()
        ? store
        : forget(store, p -> !p.local() && names.contains(SlotConventions.last(p.name())));
  }

  /** Something unknown gets the pointer: nothing certain is known of the slots behind it. */
  Store passed(Store store, Expression.Call call, String called) {
    Store s = store;
    for (Expression argument : call.arguments()) {
      Expression bare = Words.bare(argument);
      Variable v = bare instanceof Expression.Identifier ? frame.variable(bare) : null;
      for (Map.Entry<Integer, Store.Binding> e : new TreeMap<>(s.bindings()).entrySet()) {
        AccessPaths.Path p = frame.paths.of(e.getKey());
        if (p == null || v == null || p.root() != frame.paths.canonical(v.id())) {
          continue;
        }
        if (e.getValue().value() instanceof Value.Ref ref) {
          String doubt = "whether " + called + " changes `" + p.variable().name() + "`";
          s = s.cell(ref.cell(), c -> c.doubted(doubt));
        }
      }
    }
    return s;
  }

  private Store forget(Store store, Predicate<AccessPaths.Path> which) {
    Store s = store;
    for (Map.Entry<Integer, Store.Binding> e : store.bindings().entrySet()) {
      AccessPaths.Path p = frame.paths.of(e.getKey());
      if (p != null && which.test(p)) {
        s = e.getValue().value() instanceof Value.Ref ref ? s.cell(ref.cell(), Cell::escape) : s;
        s = s.unbind(e.getKey());
      }
    }
    return s;
  }

  private Store each(Store store, Predicate<AccessPaths.Path> which, boolean keeps) {
    Store s = store;
    for (Map.Entry<Integer, Store.Binding> e : store.bindings().entrySet()) {
      AccessPaths.Path p = frame.paths.of(e.getKey());
      if (p != null && which.test(p)) {
        s = keeps ? kept(s, p, e.getValue().value()) : s;
        s = s.unbind(e.getKey());
      }
    }
    return s;
  }

  /** The slot takes its reference back. */
  private static Store kept(Store s, AccessPaths.Path path, Value value) {
    if (path.local() || !(value instanceof Value.Ref ref)) {
      return s;
    }
    Cell cell = s.cell(ref.cell());
    if (cell == null) {
      return s;
    }
    // A slot whose object was released is about to be freed or written; a global may lend.
    boolean left = cell.count() <= 0 && (cell.endedBy() >= 0 || isGlobal(path));
    if (left) {
      return s;
    }
    // With exactly one reference there is nothing to doubt: it is the slot's now.
    boolean own = cell.origin() == Cell.Origin.SLOT;
    Cell kept = own ? cell.plus(-1) : cell.taken();
    return s.cell(ref.cell(), cell.count() == 1 ? kept : kept.doubted(doubt(path)));
  }

  /** The function is left: all slots take their references back. */
  Store left(Store store) {
    Store s = store;
    for (Map.Entry<Integer, Store.Binding> e : store.bindings().entrySet()) {
      AccessPaths.Path p = frame.paths.of(e.getKey());
      s = p == null ? s : kept(s, p, e.getValue().value());
    }
    return s;
  }

  /** A local struct is returned with all that its members hold. */
  Store returned(Store store, Expression value) {
    Variable v = Words.bare(value) instanceof Expression.Identifier ? frame.variable(value) : null;
    if (v == null || frame.isPlan()) {
      return store;
    }
    Store s = store;
    for (Map.Entry<Integer, Store.Binding> e : store.bindings().entrySet()) {
      AccessPaths.Path p = frame.paths.of(e.getKey());
      boolean inside = p != null && p.local() && p.root() == v.id();
      if (inside && e.getValue().value() instanceof Value.Ref ref) {
        s = s.cell(ref.cell(), Cell::taken).unbind(e.getKey());
      }
    }
    return s;
  }

  /** What a deallocator has to release: the members of its object that own. */
  Store entered(Store store) {
    boolean deallocates =
        frame.function.role() instanceof FunctionRole.Slot slot
            && slot.slot().equals("tp_dealloc")
            && !frame.function.parameters().isEmpty();
    if (frame.isPlan() || !deallocates) {
      return store;
    }
    Variable self = frame.function.parameters().get(0);
    Store s = store;
    for (String base : structs(self)) {
      StructModel struct = frame.extension.structs().get(base);
      for (String field : frame.conventions.owned(base)) {
        if (struct == null || !struct.fields().containsKey(field)) {
          continue;
        }
        AccessPaths.Path p = frame.paths.member(self, field, base + "." + field);
        int site = frame.sites.of(p.variable());
        frame.made(site);
        s = s.cell(Store.cellId(site), Cell.held().doubted(doubt(p)));
        s = s.bind(p.variable().id(), new Value.Ref(Store.cellId(site)), -1);
      }
    }
    return s;
  }

  private Set<String> structs(Variable self) {
    Set<String> bases = new TreeSet<>();
    for (Variable v : frame.function.locals()) {
      if (v.isAutomatic() && frame.paths.canonical(v.id()) == self.id()) {
        bases.add(v.type().base());
      }
    }
    bases.add(self.type().base());
    return bases;
  }
}
