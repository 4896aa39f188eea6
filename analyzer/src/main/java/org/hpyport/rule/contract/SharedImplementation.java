package org.hpyport.rule.contract;

import java.util.HashMap;
import java.util.Map;
import org.hpyport.model.HpyDefinition;

/**
 * The macros declare enumerators and a trampoline named after the function, so that one function
 * can be named by only one of them in a file (HPy 0.9, {@code hpydef.h}).
 */
public final class SharedImplementation extends ContractRule {

  /** The rule. */
  public SharedImplementation() {
    super(
        "HPY311",
        "shared-implementation",
        "Two definitions name one C function.",
        0);
  }

  @Override
  public void check(HpyModule module) {
    Map<String, HpyDefinition> first = new HashMap<>();
    for (HpyDefinition d : module.definitions()) {
      for (String function : d.functions()) {
        HpyDefinition other = first.putIfAbsent(function, d);
        boolean library = module.model().function(function) == null;
        if (other != null && !library && other.tree() == d.tree()) {
          module.report(
              this,
              d.tree(),
              d.invocation(),
              function,
              "`" + function + "` already has the definition `" + other.symbol()
                  + "`; a second one does not compile.");
        }
      }
    }
  }
}
