package org.hpyport.mutation;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.capi.ApiFacts;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.model.FunctionModel;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.InitDeclarator;
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
              String text = function.tree().text(c.arguments().get(argument));
              if (!isMadeBetween(function, text, from[0], c.span().first())) {
                released.add(text);
              }
            }
          }
        });
    return released;
  }

  /** Whether a variable gets its value behind the label, so that no jump there can lose it. */
  private static boolean isMadeBetween(FunctionModel function, String name, int from, int to) {
    boolean[] made = {false};
    function.walkBody(
        n -> {
          boolean assigned =
              n instanceof Expression.Assignment a && function.tree().text(a.target()).equals(name);
          boolean declared =
              n instanceof InitDeclarator d
                  && d.declarator().name() != null
                  && function.tree().text(d.declarator().name()).equals(name);
          int at = n.span().first();
          made[0] |= (assigned || declared) && at >= from && at < to;
        });
    return made[0];
  }
}
