package org.hpyport.rule;

import java.util.List;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.expansion.ExpandedModule;
import org.hpyport.model.ExtensionModel;
import org.hpyport.rule.contract.ContractRule;
import org.hpyport.rule.contract.HpyModule;
import org.hpyport.syntax.ParseOptions;

/** Runs the rules about HPy's contracts over a module. */
public final class ContractCheck {
  private ContractCheck() {}

  /**
   * The findings in a module of HPy code, by file and place, the project's macros looked through.
   *
   * @param options how its files were parsed
   */
  public static List<Diagnostic> check(ExtensionModel extension, ParseOptions options) {
    ExpandedModule expanded = ExpandedModule.of(extension, options);
    HpyModule module = new HpyModule(expanded.model());
    for (ContractRule rule : RuleRegistry.contracts()) {
      rule.check(module);
    }
    return module.findings().stream().map(expanded::original).distinct().toList();
  }
}
