package org.hpyport.ownership;

import java.util.Set;
import java.util.TreeSet;
import org.hpyport.model.FunctionModel;
import org.hpyport.syntax.Expression;

/**
 * Containers some of whose slots a function overwrites with {@code PyList_SET_ITEM} or {@code
 * PyTuple_SET_ITEM}: as these release nothing, what was read from such a slot may be the function's to
 * release.
 */
final class OverwrittenSlots {
  private static final Set<String> WRITERS = Set.of("PyList_SET_ITEM", "PyTuple_SET_ITEM");
  private static final Set<String> READERS =
      Set.of("PyList_GET_ITEM", "PyTuple_GET_ITEM", "PyList_GetItem", "PyTuple_GetItem");

  private final FunctionModel function;
  private final Set<String> containers = new TreeSet<>();

  OverwrittenSlots(FunctionModel function) {
    this.function = function;
    function
        .definition()
        .body()
        .walk(
            node -> {
              if (node instanceof Expression.Call c
                  && WRITERS.contains(String.valueOf(c.calleeName()))
                  && !c.arguments().isEmpty()) {
                containers.add(container(c));
              }
            });
  }

  private String container(Expression.Call c) {
    return function.tree().text(Expressions.bare(c.arguments().get(0)));
  }

  /** Whether a call reads from such a container. */
  boolean reads(Expression.Call c) {
    return READERS.contains(String.valueOf(c.calleeName()))
        && !c.arguments().isEmpty()
        && containers.contains(container(c));
  }
}
