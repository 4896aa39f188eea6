package org.hpyport.mutation;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.capi.ApiFacts;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.model.FunctionModel;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;

/** What stands behind the labels that error paths jump to. */
final class CleanupLabels {
  private CleanupLabels() {}

  /** What the statements behind the label that the jump leads to release, as they write it. */
  static List<String> released(FunctionModel function, Statement.Goto jump, ApiFacts facts) {
    int[] from = {Integer.MAX_VALUE};
    List<String> released = new ArrayList<>();
    Statement.Compound body = function.definition().body();
    body.walk(
        n -> {
          if (n instanceof Statement.Labeled l && l.label().equals(jump.label())) {
            from[0] = l.span().first();
          }
        });
    body.walk(
        n -> {
          if (n instanceof Expression.Call c && c.span().first() >= from[0]) {
            ApiSymbol symbol = facts.find(String.valueOf(c.calleeName()));
            if (symbol != null && !symbol.facts().releases().isEmpty()) {
              int argument = symbol.facts().releases().get(0);
              released.add(function.tree().text(c.arguments().get(argument)));
            }
          }
        });
    return released;
  }
}
