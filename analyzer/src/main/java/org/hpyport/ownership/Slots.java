package org.hpyport.ownership;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.StructModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;

/** What happens to the objects that lie in {@link AccessPaths}. */
final class Slots {
  private final Frame frame;

  Slots(Frame frame) {
    this.frame = frame;
  }

  /** What becomes of a store for one slot and what it holds. */
  private interface Change {
    Store of(Store store, AccessPaths.Path path, Value value);
  }

  /** What is in a slot, with the slot's own reference if it was not looked at before. */
  Result read(Interpreter interpreter, AccessPaths.Path path, Expression place, Store s) {
    int id = path.variable().id();
    int leaf = frame.sites.of(place);
    Store.Binding known = s.binding(id);
    if (known != null || path.local()) {
      return new Result(s, known == null ? Value.Plain.UNINITIALISED : known.value(), leaf);
    }
    Result loaded = interpreter.cell(s, place, Cell.held().doubted(doubt(path)));
    return new Result(loaded.store().bind(id, loaded.value(), -1), loaded.value(), leaf);
  }

  /** A pointer variable gets another value: the slots behind the old one keep what they hold. */
  Store rebound(Store store, int variable) {
    return each(
        store,
        p -> p.root() == variable && !isGlobal(p),
        (s, p, value) -> kept(s, p, value).unbind(p.variable().id()));
  }

  /** The memory behind a pointer is given back: its slots hold nothing any more. */
  Store freed(Store store, Expression.Call call) {
    if (frame.isPlan() || call.arguments().isEmpty() || !Deallocation.givesMemoryBack(call)) {
      return store;
    }
    Variable v = frame.variable(call.arguments().get(0));
    if (v == null) {
      return store;
    }
    int root = frame.paths.canonical(v.id());
    return each(
        store, p -> p.root() == root && !isGlobal(p), (s, p, value) -> s.unbind(p.variable().id()));
  }

  /** Conventions are read off the module, and a flag beside a slot may decide who owns it. */
  private static String doubt(AccessPaths.Path path) {
    return "whether `" + path.variable().name() + "` owns its object";
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
      if (v != null) {
        int root = frame.paths.canonical(v.id());
        s = each(s, p -> p.root() == root, (x, p, value) -> doubted(x, p, value, called));
      }
    }
    return s;
  }

  private static Store doubted(Store s, AccessPaths.Path path, Value value, String called) {
    String doubt = "whether " + called + " changes `" + path.variable().name() + "`";
    return value instanceof Value.Ref ref ? s.cell(ref.cell(), c -> c.doubted(doubt)) : s;
  }

  private Store forget(Store store, Predicate<AccessPaths.Path> which) {
    return each(
        store,
        which,
        (s, p, value) -> {
          Store lost = value instanceof Value.Ref ref ? s.cell(ref.cell(), Cell::escape) : s;
          return lost.unbind(p.variable().id());
        });
  }

  private Store each(Store store, Predicate<AccessPaths.Path> which, Change change) {
    if (frame.paths.areNone()) {
      return store;
    }
    Store s = store;
    for (Map.Entry<Integer, Store.Binding> e : store.bindings().entrySet()) {
      AccessPaths.Path p = frame.paths.of(e.getKey());
      if (p != null && which.test(p)) {
        s = change.of(s, p, e.getValue().value());
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
    // A slot whose object was released is about to be freed or written; a global may lend. But
    // what the function put there itself it has to leave there.
    boolean put = cell.origin() != Cell.Origin.SLOT && !isGlobal(path);
    boolean left = cell.count() <= 0 && (cell.endedBy() >= 0 || isGlobal(path)) && !put;
    if (left) {
      boolean lends = isGlobal(path) && cell.endedBy() < 0;
      return lends ? s.cell(ref.cell(), c -> c.doubted(doubt(path))) : s;
    }
    // With exactly one reference there is nothing to doubt: it is the slot's now.
    boolean own = cell.origin() == Cell.Origin.SLOT;
    Cell kept = own ? cell.plus(-1) : cell.taken();
    return s.cell(ref.cell(), cell.count() == 1 ? kept : kept.doubted(doubt(path)));
  }

  /** The function is left: all slots take their references back. */
  Store left(Store store) {
    return each(store, p -> true, Slots::kept);
  }

  /**
   * Something gets the address of a local struct, whose members the function closes itself: it may
   * give up what is there, and leave handles of the function's own.
   */
  Store addressed(Store store, Expression.Unary address, Variable struct) {
    Store s = store;
    for (AccessPaths.Path p : frame.paths.closed(struct)) {
      int id = p.variable().id();
      String doubt = "whether a handle is left in `" + p.variable().name() + "`";
      int cell = frame.elementCell(address, p.variable());
      s = s.value(id) instanceof Value.Ref ref ? s.cell(ref.cell(), Cell::escape) : s;
      s =
          s.cell(cell, Cell.owned(Cell.Origin.NEW, true).doubted(doubt))
              .bind(id, new Value.Ref(cell), -1);
    }
    return s;
  }

  /** A local struct is declared with nothing but nulls in it. */
  Store nulled(Store store, Variable struct, Expression.InitializerList list) {
    boolean empty =
        list.items().stream()
            .allMatch(i -> frame.function.tree().text(i.value()).matches("HPy_NULL|NULL|0"));
    Store s = store;
    for (AccessPaths.Path p : empty ? frame.paths.closed(struct) : List.<AccessPaths.Path>of()) {
      s = s.bind(p.variable().id(), Value.Plain.NULL, -1);
    }
    return s;
  }

  /** A local struct is returned with all that its members hold. */
  Store returned(Store store, Expression value) {
    Variable v = Words.bare(value) instanceof Expression.Identifier ? frame.variable(value) : null;
    if (v == null || frame.isPlan()) {
      return store;
    }
    return each(
        store,
        p -> p.local() && p.root() == v.id(),
        (s, p, held) ->
            held instanceof Value.Ref ref
                ? s.cell(ref.cell(), Cell::taken).unbind(p.variable().id())
                : s);
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
