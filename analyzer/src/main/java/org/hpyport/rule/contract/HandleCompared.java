package org.hpyport.rule.contract;

import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.FunctionModel;
import org.hpyport.syntax.Expression;

/** {@code ==} or {@code !=} on handles, or on what is inside of them. */
public final class HandleCompared extends ContractRule {

  /** The rule. */
  public HandleCompared() {
    super("HPY304", "handle-compared", "Handles are compared as C values.", 0);
  }

  @Override
  public void check(HpyModule module) {
    for (FunctionModel function : module.functions()) {
      ExpressionTypes types = module.types(function);
      function.walkBody(
          node -> {
            if (node instanceof Expression.Binary b
                && b.operator().matches("==|!=")
                && isHandle(types, b.left())
                && isHandle(types, b.right())) {
              module.report(
                  this,
                  function.tree(),
                  b,
                  function.name(),
                  "Handles are compared as C values: two handles of one object differ. HPy_Is"
                      + " compares objects.");
            }
          });
    }
  }

  private static boolean isHandle(ExpressionTypes types, Expression e) {
    if (e instanceof Expression.Parenthesized p) {
      return isHandle(types, p.inner());
    }
    if (e instanceof Expression.Member m && m.name().equals("_i") && !m.arrow()) {
      return types.of(m.object()).isHandle();
    }
    return types.of(e).isHandle();
  }
}
