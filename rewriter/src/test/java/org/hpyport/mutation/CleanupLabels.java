package org.hpyport.mutation;

import org.hpyport.capi.ApiFacts;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.model.FunctionModel;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;

/** What stands behind the labels that error paths jump to. */
final class CleanupLabels {
  private CleanupLabels() {}

  /** Whether anything behind the label that the jump leads to releases a reference. */
  static boolean releases(FunctionModel function, Statement.Goto jump, ApiFacts facts) {
    int[] from = {Integer.MAX_VALUE};
    boolean[] releases = {false};
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
            releases[0] |= symbol != null && !symbol.facts().releases().isEmpty();
          }
        });
    return releases[0];
  }
}
