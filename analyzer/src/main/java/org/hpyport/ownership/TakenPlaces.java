package org.hpyport.ownership;

import java.util.Set;
import java.util.TreeSet;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Members and globals of which a function may own what it reads there: it retains the object under
 * the same name, writes the place anew, or the struct is a local variable of its own.
 */
final class TakenPlaces {
  private final FunctionModel function;
  private final Set<String> names = new TreeSet<>();
  private final Set<String> retained = new TreeSet<>();

  TakenPlaces(Frame frame) {
    this.function = frame.function;
    function.walkBody(
        node -> {
          if (node instanceof Expression.Assignment a) {
            names.add(name(a.target()));
          } else if (node instanceof Expression.Call c) {
            touched(c, frame.symbol(String.valueOf(c.calleeName())));
          }
        });
  }

  private void touched(Expression.Call c, @Nullable ApiSymbol symbol) {
    for (int i = 0; symbol != null && i < c.arguments().size(); i++) {
      boolean writes =
          i == 0 && (symbol.facts().assignsNull() || symbol.facts().assigns().isPresent());
      if (writes || symbol.facts().retains().contains(i)) {
        names.add(name(c.arguments().get(i)));
      }
      if (symbol.facts().retains().contains(i)
          && Words.bare(c.arguments().get(i)) instanceof Expression.Member m) {
        retained.add(m.name());
      }
    }
  }

  private String name(Expression e) {
    return function.tree().text(Words.bare(e)).replaceAll("\\s", "");
  }

  /** Whether references are added to what some member of that name holds. */
  boolean isRetained(Expression place) {
    return Words.bare(place) instanceof Expression.Member m && retained.contains(m.name());
  }

  /** Whether what is read from the place may be the function's own. */
  boolean mayOwn(Expression place) {
    return names.contains(name(place)) || isLocal(place);
  }

  private boolean isLocal(Expression place) {
    Expression e = Words.bare(place);
    while (e instanceof Expression.Member m && !m.arrow()) {
      e = Words.bare(m.object());
    }
    Variable v = function.variable(e);
    return v != null && v.isAutomatic() && !(Words.bare(place) == e);
  }
}
