package org.hpyport.ownership;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Containers some of whose slots a function overwrites with {@code PyList_SET_ITEM} or {@code
 * PyTuple_SET_ITEM}: as these release nothing, what was read from such a slot may be the function's
 * to release. The same holds for a dict in a struct that the function changes: caches keep values
 * there without owning them, and even the counts out as they put them in and take them away.
 */
final class OverwrittenSlots {
  private static final Set<String> WRITERS = Set.of("PyList_SET_ITEM", "PyTuple_SET_ITEM");
  private static final Set<String> READERS =
      Set.of("PyList_GET_ITEM", "PyTuple_GET_ITEM", "PyList_GetItem", "PyTuple_GetItem");

  private static final Set<String> DICT_WRITERS =
      Set.of("PyDict_SetItem", "PyDict_DelItem", "PyDict_SetItemString", "PyDict_DelItemString");
  private static final Set<String> DICT_READERS =
      Set.of("PyDict_GetItem", "PyDict_GetItemWithError", "PyDict_GetItemString", "PyDict_Next");

  private final FunctionModel function;
  private final Set<String> containers = new TreeSet<>();

  /** Calls that read a dict, by themselves and by the arguments that they write through. */
  private final Map<Object, Expression.Call> dictReads = new IdentityHashMap<>();

  OverwrittenSlots(FunctionModel function) {
    this.function = function;
    function.walkBody(
        node -> {
          if (node instanceof Expression.Call c && !c.arguments().isEmpty()) {
            add(c);
          }
        });
  }

  private void add(Expression.Call c) {
    String name = String.valueOf(c.calleeName());
    if (WRITERS.contains(name) || writesMember(c)) {
      containers.add(container(c));
    }
    if (DICT_READERS.contains(name)) {
      dictReads.put(c, c);
      c.arguments().forEach(argument -> dictReads.put(argument, c));
    }
  }

  /** Whether a call puts something into a dict in a struct, or takes something out of it. */
  static boolean writesMember(Expression.Call c) {
    return DICT_WRITERS.contains(String.valueOf(c.calleeName()))
        && !c.arguments().isEmpty()
        && Words.bare(c.arguments().get(0)) instanceof Expression.Member;
  }

  private String container(Expression.Call c) {
    return function.tree().text(Words.bare(c.arguments().get(0)));
  }

  /** Whether a call reads from such a container. */
  boolean reads(Expression.Call c) {
    return READERS.contains(String.valueOf(c.calleeName()))
        && !c.arguments().isEmpty()
        && containers.contains(container(c));
  }

  /** Whether an object was read from such a dict, so that a retain may only even its count out. */
  boolean isEvened(@Nullable Object site) {
    Expression.Call read = site == null ? null : dictReads.get(site);
    return read != null && containers.contains(container(read));
  }
}
