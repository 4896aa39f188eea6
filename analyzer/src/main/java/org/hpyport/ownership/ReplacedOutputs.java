package org.hpyport.ownership;

import java.util.Set;
import java.util.TreeSet;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;

/**
 * Out parameters of which a function may take what the caller kept there: it passes them, or what
 * they point to, on. What was in the others is lost when they are written.
 */
final class ReplacedOutputs {
  private ReplacedOutputs() {}

  /** The indices of such parameters. */
  static Set<Integer> of(FunctionModel function) {
    Set<Integer> replaced = new TreeSet<>();
    function.walkBody(
        node -> {
          if (node instanceof Expression.Call c
              && !Expressions.isExpectation(c)
              && !"assert".equals(c.calleeName())) {
            c.arguments().forEach(argument -> add(function, argument, replaced));
          }
        });
    return replaced;
  }

  private static void add(FunctionModel function, Expression argument, Set<Integer> replaced) {
    argument.walk(
        node -> {
          Variable v = node instanceof Expression.Identifier id ? function.variable(id) : null;
          int i = v == null ? -1 : function.parameters().indexOf(v);
          if (i >= 0 && v != null && v.type().isObjectOut()) {
            replaced.add(i);
          }
        });
  }
}
