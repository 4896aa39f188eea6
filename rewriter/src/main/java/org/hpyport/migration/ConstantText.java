package org.hpyport.migration;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.InitDeclarator;
import org.jspecify.annotations.Nullable;

/** The string that a local variable holds from its declaration on, since nothing else is stored. */
final class ConstantText {
  private ConstantText() {}

  /**
   * What an expression stands for: the initialiser of such a variable, or the expression itself.
   */
  static Expression behind(FunctionModel function, Expression e) {
    Variable v = Words.bare(e) instanceof Expression.Identifier id ? function.variable(id) : null;
    if (v == null || v.declarator() == null || v.kind() == Variable.Kind.PARAMETER) {
      return e;
    }
    Expression value = initialiser(function, v);
    return value == null || isChanged(function, v) ? e : value;
  }

  private static @Nullable Expression initialiser(FunctionModel function, Variable v) {
    AtomicReference<@Nullable Expression> found = new AtomicReference<>();
    function.walkBody(
        node -> {
          if (node instanceof InitDeclarator d
              && Objects.equals(v.declarator(), d.declarator().name())) {
            found.set(d.initializer());
          }
        });
    return found.get();
  }

  /** Whether anything is assigned to it, or its address taken. */
  private static boolean isChanged(FunctionModel function, Variable v) {
    AtomicBoolean changed = new AtomicBoolean();
    function.walkBody(
        node -> {
          Expression target =
              node instanceof Expression.Assignment a
                  ? a.target()
                  : node instanceof Expression.Unary u
                          && (u.operator().equals("&")
                              || u.operator().equals("++")
                              || u.operator().equals("--"))
                      ? u.operand()
                      : null;
          if (target != null
              && Words.bare(target) instanceof Expression.Identifier id
              && v.equals(function.variable(id))) {
            changed.set(true);
          }
        });
    return changed.get();
  }
}
