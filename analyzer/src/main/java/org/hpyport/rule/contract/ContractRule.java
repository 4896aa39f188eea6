package org.hpyport.rule.contract;

import org.hpyport.diagnostic.Severity;
import org.hpyport.rule.Rule;

/** A rule about a module of HPy code as a whole. */
public abstract class ContractRule implements Rule {
  private final String id;
  private final String name;
  private final String summary;
  private final int weakness;

  ContractRule(String id, String name, String summary, int weakness) {
    this.id = id;
    this.name = name;
    this.summary = summary;
    this.weakness = weakness;
  }

  /** Reports what breaks the rule. */
  public abstract void check(HpyModule module);

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String summary() {
    return summary;
  }

  @Override
  public final Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public final int weakness() {
    return weakness;
  }
}
