package org.hpyport.ownership;

import java.util.Set;
import java.util.TreeSet;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;

/**
 * The number variables whose values are followed: result codes and flags. Counters are not, as each
 * round of a loop would give them another value.
 */
final class FlagVariables {
  private FlagVariables() {}

  static Set<Integer> of(FunctionModel function) {
    Set<Integer> flags = new TreeSet<>();
    for (Variable v : function.locals()) {
      if (v.isAutomatic() && v.type().pointers() == 0 && !v.type().isObject()) {
        flags.add(v.id());
      }
    }
    function.walkBody(
        node -> {
          if (node instanceof Expression.Unary u && u.operator().matches("\\+\\+|--|&")) {
            remove(function, u.operand(), flags);
          } else if (node instanceof Expression.Assignment a && !a.operator().equals("=")) {
            remove(function, a.target(), flags);
          }
        });
    return flags;
  }

  private static void remove(FunctionModel function, Expression e, Set<Integer> flags) {
    Variable v = function.variable(e);
    if (v != null) {
      flags.remove(v.id());
    }
  }
}
