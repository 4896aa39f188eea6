package org.hpyport.rule.contract;

import org.hpyport.diagnostic.Severity;
import org.hpyport.rule.Rule;

/** A rule about a module of HPy code as a whole. */
public abstract class ContractRule extends Rule {

  ContractRule(String id, String name, String summary, int weakness) {
    super(id, name, summary, Severity.ERROR, weakness);
  }

  /** Reports what breaks the rule. */
  public abstract void check(HpyModule module);
}
