package org.hpyport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A call that gives a capsule its destructor: the C-API manual, "Capsules".
 *
 * @param function the function it stands in
 * @param call the call
 * @param destructor what it gives as the destructor
 */
public record CapsuleCall(FunctionModel function, Expression.Call call, Expression destructor) {
  private static final Map<String, Integer> DESTRUCTOR_AT =
      Map.of("PyCapsule_New", 2, "PyCapsule_SetDestructor", 1);

  /** All such calls in a function, in source order. */
  public static List<CapsuleCall> in(FunctionModel function) {
    List<CapsuleCall> found = new ArrayList<>();
    function.walkBody(
        node -> {
          if (node instanceof Expression.Call call && call.calleeName() != null) {
            int at = DESTRUCTOR_AT.getOrDefault(call.calleeName(), -1);
            if (at >= 0 && call.arguments().size() == at + 1) {
              found.add(new CapsuleCall(function, call, call.arguments().get(at)));
            }
          }
        });
    return found;
  }

  /** The name given to the new capsule; {@code null} if the call makes none. */
  public @Nullable Expression capsuleName() {
    return "PyCapsule_New".equals(call.calleeName()) ? call.arguments().get(1) : null;
  }

  /** The function that is the destructor; {@code null} if it is none by name. */
  public @Nullable String destructorName() {
    String name = Words.plainName(destructor);
    boolean variable = function.variable(destructor) != null;
    return variable || Words.isNull(destructor, function.tree()) ? null : name;
  }
}
