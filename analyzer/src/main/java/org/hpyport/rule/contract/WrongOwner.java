package org.hpyport.rule.contract;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.GivenValue;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * {@code HPyField_Store(ctx, other, &self->f, v)}: the struct was taken from one handle, the owner
 * named is another. Reported where both are parameters, or known not to be the same.
 */
public final class WrongOwner extends ContractRule {

  /** The rule. */
  public WrongOwner() {
    super(
        "HPY307",
        "wrong-owner",
        "A field is stored or loaded with an object that does not hold it.",
        0);
  }

  @Override
  public void check(HpyModule module) {
    for (FunctionModel function : module.functions()) {
      function.walkBody(
          node -> {
            if (node instanceof Expression.Call c
                && List.of("HPyField_Store", "HPyField_Load")
                    .contains(String.valueOf(c.calleeName()))
                && c.arguments().size() >= 3) {
              access(module, function, c);
            }
          });
    }
  }

  private void access(HpyModule module, FunctionModel function, Expression.Call c) {
    Variable named = function.variable(c.arguments().get(1));
    Variable struct = base(function, c.arguments().get(2));
    if (named == null || struct == null) {
      return;
    }
    List<Expression> sources = values(function, struct);
    if (sources.size() != 1 || !(sources.get(0) instanceof Expression.Call from)) {
      return;
    }
    String maker = String.valueOf(from.calleeName());
    if (!maker.endsWith("_AsStruct") || from.arguments().size() != 2) {
      return;
    }
    Variable holder = function.variable(from.arguments().get(1));
    if (holder != null
        && holder != named
        && holder.kind() == Variable.Kind.PARAMETER
        && named.kind() == Variable.Kind.PARAMETER
        && values(function, holder).isEmpty()
        && values(function, named).isEmpty()) {
      module.report(
          this,
          function.tree(),
          c,
          function.name(),
          "The field lies in the struct of `"
              + holder.name()
              + "`, but `"
              + named.name()
              + "` is named as its owner.");
    }
  }

  /** The variable in {@code &p->f}, {@code p->f}. */
  private static @Nullable Variable base(FunctionModel function, Expression e) {
    Expression at = e;
    while (true) {
      if (at instanceof Expression.Unary u && u.operator().equals("&")) {
        at = u.operand();
      } else if (at instanceof Expression.Parenthesized p) {
        at = p.inner();
      } else if (at instanceof Expression.Index i) {
        at = i.array();
      } else if (at instanceof Expression.Member m) {
        if (m.arrow()) {
          return function.variable(m.object());
        }
        at = m.object();
      } else {
        return null;
      }
    }
  }

  /** All values that a variable is given, without parentheses and casts. */
  private static List<Expression> values(FunctionModel function, Variable v) {
    List<Expression> values = new ArrayList<>();
    function.walkBody(
        node -> {
          GivenValue given = GivenValue.of(function, node);
          if (given != null && v.equals(given.variable())) {
            values.add(Words.bare(given.value()));
          }
        });
    return values;
  }
}
