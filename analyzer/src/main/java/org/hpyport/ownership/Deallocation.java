package org.hpyport.ownership;

import java.util.HashSet;
import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.GivenValue;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;

/**
 * Calls that give memory back, and functions that free an instance. The reference to its heap type,
 * which the instance held, these give up by the name that {@code Py_TYPE} gave; the C-API manual,
 * "tp_dealloc".
 */
final class Deallocation {
  /** Functions that give the memory of an instance back. */
  private static final Set<String> OBJECT =
      Set.of("PyObject_Free", "PyObject_Del", "PyObject_GC_Del", "PyObject_FREE", "PyObject_DEL");

  /** Those that give any memory back, as the documentation of each says; C11 7.22.3.3. */
  private static final Set<String> MEMORY =
      Set.of("free", "PyMem_Free", "PyMem_RawFree", "PyMem_Del", "PyMem_FREE", "PyMem_DEL");

  private Deallocation() {}

  /** Whether a call gives back the memory that its first argument points to. */
  static boolean givesMemoryBack(Expression.Call c) {
    String name = String.valueOf(c.calleeName());
    return OBJECT.contains(name) || MEMORY.contains(name) || isSlot(c, "tp_free");
  }

  /** Whether an object is the type of an instance that the function frees. */
  static boolean isTypeOfFreed(Frame frame, int cell) {
    return frame.sites.place(Store.site(cell)) instanceof Expression.Call c
        && "Py_TYPE".equals(c.calleeName())
        && (frees(frame.function) || isSlotOfSpec(frame));
  }

  /**
   * Whether an object is the heap type of an instance that the function frees, under the one name
   * that the function gives it. Since Python 3.8 each instance holds a reference to such a type;
   * "What's New In Python 3.8", "Changes in the C API".
   */
  static boolean isHeapTypeOfFreed(Frame frame, int cell) {
    return isTypeOfFreed(frame, cell)
        && isSlotOfSpec(frame)
        && named(frame.function).equals(Set.of(frame.sites.place(Store.site(cell))));
  }

  /** Whether the function is a {@code tp_dealloc}, but no static type's. */
  private static boolean isSlotOfSpec(Frame frame) {
    String name = frame.function.name();
    return frame.function.role() instanceof FunctionRole.Slot slot
        && slot.slot().equals("tp_dealloc")
        && frame.extension.definitions().values().stream()
            .map(d -> d.field("tp_dealloc"))
            .noneMatch(e -> e != null && name.equals(Words.plainName(e)));
  }

  /** The calls of {@code Py_TYPE} whose results variables get. */
  private static Set<Object> named(FunctionModel function) {
    Set<Object> calls = new HashSet<>();
    function.walkBody(
        node -> {
          GivenValue given = GivenValue.of(function, node);
          if (given != null
              && given.variable() != null
              && Words.bare(given.value()) instanceof Expression.Call c
              && "Py_TYPE".equals(c.calleeName())) {
            calls.add(c);
          }
        });
    return calls;
  }

  private static boolean frees(FunctionModel function) {
    boolean[] found = {false};
    function.walkBody(node -> found[0] |= node instanceof Expression.Call c && frees(c));
    return found[0];
  }

  private static boolean frees(Expression.Call c) {
    return OBJECT.contains(String.valueOf(c.calleeName()))
        || isSlot(c, "tp_free")
        || isSlot(c, "tp_dealloc");
  }

  private static boolean isSlot(Expression.Call c, String slot) {
    return Words.bare(c.callee()) instanceof Expression.Member m && m.name().equals(slot);
  }
}
