package org.hpyport.ownership;

import java.util.Set;
import java.util.TreeSet;
import org.hpyport.capi.ApiFacts;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.capi.CallFacts;
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
  static Set<Integer> of(FunctionModel function, ApiFacts facts) {
    Set<Integer> replaced = new TreeSet<>();
    function.walkBody(
        node -> {
          if (node instanceof Expression.Call c
              && !Expressions.isExpectation(c)
              && !"assert".equals(c.calleeName())) {
            ApiSymbol symbol = facts.find(String.valueOf(c.calleeName()));
            for (int i = 0; i < c.arguments().size(); i++) {
              if (symbol == null || !onlyReads(symbol.facts(), i)) {
                add(function, c.arguments().get(i), replaced);
              }
            }
          }
        });
    return replaced;
  }

  /** The indices of those whose object the function itself gives up: they own what they hold. */
  static Set<Integer> released(FunctionModel function, ApiFacts facts) {
    Set<Integer> released = new TreeSet<>();
    function.walkBody(
        node -> {
          ApiSymbol symbol =
              node instanceof Expression.Call c ? facts.find(String.valueOf(c.calleeName())) : null;
          if (symbol != null && node instanceof Expression.Call c) {
            symbol.facts().releases().stream()
                .filter(i -> i < c.arguments().size())
                .forEach(i -> add(function, c.arguments().get(i), released));
          }
        });
    return released;
  }

  /** Whether a call of the API looks at an object without giving up a reference of it. */
  private static boolean onlyReads(CallFacts f, int argument) {
    return f.isObject(argument)
        && !f.releases().contains(argument)
        && !f.steals().contains(argument)
        && !f.inOut().contains(argument);
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
