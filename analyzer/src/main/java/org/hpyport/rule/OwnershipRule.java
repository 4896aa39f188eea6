package org.hpyport.rule;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;

/** A rule that one kind of ownership event breaks. */
public abstract class OwnershipRule extends Rule {
  private final OwnershipEvent.Kind kind;

  /**
   * @param kind the events that are findings of this rule; the rest as in {@link Rule}
   */
  protected OwnershipRule(
      String id,
      String name,
      String summary,
      Severity severity,
      int weakness,
      OwnershipEvent.Kind kind) {
    super(id, name, summary, severity, weakness);
    this.kind = kind;
  }

  /** The events that are findings of this rule. */
  public final OwnershipEvent.Kind kind() {
    return kind;
  }

  /** The finding in words. */
  public abstract String message(OwnershipEvent event, ApiFacts.Dialect dialect);
}
