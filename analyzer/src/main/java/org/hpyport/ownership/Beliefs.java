package org.hpyport.ownership;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hpyport.capi.ApiFacts;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.GivenValue;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * What the module believes of functions that it does not define. Where somebody releases what such
 * a function returned, it gives new references. Where somebody passes it a new reference that
 * nobody could release afterwards, it takes that over. Engler, Chen, Hallem, Chou, Chelf: "Bugs as
 * Deviant Behavior", SOSP 2001, section 3.
 */
final class Beliefs {
  private final ExtensionModel extension;
  private final ApiFacts facts;
  private final Set<String> giving = new HashSet<>();
  private final Set<String> taking = new HashSet<>();
  private boolean collected;

  Beliefs(ExtensionModel extension, ApiFacts facts) {
    this.extension = extension;
    this.facts = facts;
  }

  /** Whether somewhere in the module the result of such a call is released. */
  boolean areReleased(Expression.Call call) {
    collect();
    String name = callee(call);
    return name != null && giving.contains(name);
  }

  /** Whether somewhere in the module such a call gets a new reference that is not released. */
  boolean isTaken(Expression.Call call, int argument) {
    collect();
    return taking.contains(argument(call, argument));
  }

  private void collect() {
    if (!collected) {
      collected = true;
      extension.functions().values().forEach(this::collect);
    }
  }

  private static String argument(Expression.Call call, int argument) {
    return callee(call) + " " + argument;
  }

  private void collect(FunctionModel function) {
    Map<Variable, Set<String>> holds = new HashMap<>();
    Set<Variable> released = new HashSet<>();
    function.walkBody(
        node -> {
          GivenValue given = GivenValue.of(function, node);
          if (given != null) {
            hold(given.variable(), given.value(), holds);
          } else if (node instanceof Expression.Call c) {
            release(function, c, released);
            passed(c);
          }
        });
    holds.forEach(
        (variable, callees) -> {
          if (released.contains(variable)) {
            giving.addAll(callees);
          }
        });
  }

  private void passed(Expression.Call c) {
    String name = c.calleeName();
    boolean known = name != null && (facts.find(name) != null || extension.function(name) != null);
    for (int i = 0; i < c.arguments().size() && !known; i++) {
      String made =
          Words.bare(c.arguments().get(i)) instanceof Expression.Call inner
              ? inner.calleeName()
              : null;
      ApiSymbol symbol = made == null ? null : facts.find(made);
      if (symbol != null && symbol.result().isNew()) {
        taking.add(argument(c, i));
      }
    }
  }

  private static void hold(
      @Nullable Variable v, Expression value, Map<Variable, Set<String>> holds) {
    String name = Words.bare(value) instanceof Expression.Call c ? callee(c) : null;
    if (v != null && name != null && v.isAutomatic() && v.type().isObject()) {
      holds.computeIfAbsent(v, x -> new HashSet<>()).add(name);
    }
  }

  private void release(FunctionModel function, Expression.Call c, Set<Variable> released) {
    String name = c.calleeName();
    ApiSymbol symbol = name == null ? null : facts.find(name);
    if (symbol == null) {
      return;
    }
    for (int i : symbol.facts().releases()) {
      Variable v = i < c.arguments().size() ? function.variable(c.arguments().get(i)) : null;
      if (v != null) {
        released.add(v);
      }
    }
  }

  /** The name of what is called: a function's, or the member's that holds a pointer to it. */
  private static @Nullable String callee(Expression.Call call) {
    Expression callee = Words.bare(call.callee());
    return callee instanceof Expression.Member m ? "." + m.name() : call.calleeName();
  }
}
