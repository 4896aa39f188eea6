package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** A function that gives its caller a reference on some paths and lends one on others. */
public final class ConditionallyOwned extends OwnershipRule {

  /** The rule. */
  public ConditionallyOwned() {
    super(
        "HPY109",
        "conditional-ownership",
        "A result is owned by the caller on one path and borrowed on another.",
        Severity.WARNING,
        911,
        OwnershipEvent.Kind.CONDITIONALLY_OWNED);
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return "`"
        + event.subject()
        + "` is returned borrowed here, while other paths return a new"
        + " reference.";
  }
}
