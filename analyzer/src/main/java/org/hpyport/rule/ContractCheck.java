package org.hpyport.rule;

import java.util.List;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.model.ExtensionModel;
import org.hpyport.rule.contract.ContractRule;
import org.hpyport.rule.contract.HpyModule;

/** Runs the rules about HPy's contracts over a module. */
public final class ContractCheck {
  private ContractCheck() {}

  /** The findings in a module of HPy code, by file and place. */
  public static List<Diagnostic> check(ExtensionModel extension) {
    HpyModule module = new HpyModule(extension);
    for (ContractRule rule : RuleRegistry.contracts()) {
      rule.check(module);
    }
    return module.findings();
  }
}
