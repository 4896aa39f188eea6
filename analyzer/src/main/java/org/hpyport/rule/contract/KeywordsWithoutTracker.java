package org.hpyport.rule.contract;

import java.util.List;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.syntax.Expression;

/**
 * Keyword parsing that keeps no track of the objects it hands out, or that is given a dict where it
 * takes a tuple of names (HPy 0.9, {@code argparse.c}).
 */
public final class KeywordsWithoutTracker extends ContractRule {

  /** The rule. */
  public KeywordsWithoutTracker() {
    super(
        "HPY310",
        "keywords-misparsed",
        "Keywords are parsed without a tracker, or by the function for another convention.",
        0);
  }

  @Override
  public void check(HpyModule module) {
    for (FunctionModel function : module.functions()) {
      function.walkBody(
          node -> {
            if (node instanceof Expression.Call c && c.arguments().size() > 6) {
              call(module, function, c);
            }
          });
    }
  }

  private void call(HpyModule module, FunctionModel function, Expression.Call c) {
    String name = String.valueOf(c.calleeName());
    if (!List.of("HPyArg_ParseKeywords", "HPyArg_ParseKeywordsDict").contains(name)) {
      return;
    }
    String tracker = function.tree().text(c.arguments().get(1));
    String format = function.tree().text(c.arguments().get(5)).replaceAll("[:;].*", "");
    if (tracker.equals("NULL") && format.startsWith("\"") && format.contains("O")) {
      report(module, function, c, "The unit `O` needs a tracker, which is NULL here.");
    }
    boolean dict = name.endsWith("Dict");
    FunctionRole role = function.role();
    boolean slot =
        role instanceof FunctionRole.Slot s && List.of("tp_new", "tp_init").contains(s.slot());
    if (slot && !dict) {
      report(
          module, function, c, "This slot gets a dict of keywords, not the tuple this call takes.");
    } else if (role instanceof FunctionRole.Method && dict) {
      report(
          module, function, c, "A method gets a tuple of keywords, not the dict this call takes.");
    }
  }

  private void report(HpyModule module, FunctionModel function, Expression.Call c, String why) {
    module.report(this, function.tree(), c, function.name(), why);
  }
}
