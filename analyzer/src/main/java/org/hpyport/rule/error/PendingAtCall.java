package org.hpyport.rule.error;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** A call that may run Python code is made while an exception is set. */
public final class PendingAtCall extends OwnershipRule {

  /** The rule. */
  public PendingAtCall() {
    super(
        "HPY203",
        "call-with-exception-pending",
        "A call that may run Python code is made while an exception is set.",
        Severity.WARNING,
        755,
        OwnershipEvent.Kind.CALLED_WITH_EXCEPTION);
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return "`" + event.subject() + "` is called while an exception is set.";
  }
}
