package org.hpyport.ownership;

import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;

/**
 * Functions that free an instance. The reference to its heap type, which the instance held, they
 * give up by the name that {@code Py_TYPE} gave; the C-API manual, "tp_dealloc".
 */
final class Deallocation {
  private static final Set<String> FREES =
      Set.of("PyObject_Free", "PyObject_Del", "PyObject_GC_Del", "PyObject_FREE", "PyObject_DEL");
  private static final Set<String> SLOTS = Set.of("tp_free", "tp_dealloc");

  private Deallocation() {}

  /** Whether an object is the type of an instance that the function frees. */
  static boolean isTypeOfFreed(Frame frame, int cell) {
    return frame.sites.place(Store.site(cell)) instanceof Expression.Call c
        && "Py_TYPE".equals(c.calleeName())
        && frees(frame.function);
  }

  private static boolean frees(FunctionModel function) {
    boolean[] found = {false};
    function.walkBody(
        node -> {
          if (node instanceof Expression.Call c) {
            Expression callee = Words.bare(c.callee());
            found[0] |=
                FREES.contains(String.valueOf(c.calleeName()))
                    || (callee instanceof Expression.Member m && SLOTS.contains(m.name()));
          }
        });
    return found[0];
  }
}
