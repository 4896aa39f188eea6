package org.hpyport.rule.error;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** The error value is returned, and no exception is set. */
public final class ErrorUnexplained extends OwnershipRule {

  /** The rule. */
  public ErrorUnexplained() {
    super(
        "HPY201",
        "error-without-exception",
        "An error is returned with no exception set.",
        Severity.WARNING,
        393,
        OwnershipEvent.Kind.ERROR_WITHOUT_EXCEPTION);
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return "The error value is returned on a path that sets no exception.";
  }
}
