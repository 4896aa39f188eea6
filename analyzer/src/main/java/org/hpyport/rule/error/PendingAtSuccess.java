package org.hpyport.rule.error;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** An exception is set, and success is returned. */
public final class PendingAtSuccess extends OwnershipRule {

  /** The rule. */
  public PendingAtSuccess() {
    super(
        "HPY202",
        "success-with-exception",
        "Success is returned with an exception set.",
        Severity.WARNING,
        393,
        OwnershipEvent.Kind.SUCCESS_WITH_EXCEPTION);
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return "Success is returned on a path that leaves an exception set.";
  }
}
