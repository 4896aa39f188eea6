package org.hpyport.rule.error;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** The error value is returned, and no exception is set. */
public final class ErrorUnexplained implements OwnershipRule {
  @Override
  public String id() {
    return "HPY201";
  }

  @Override
  public String name() {
    return "error-without-exception";
  }

  @Override
  public String summary() {
    return "An error is returned with no exception set.";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public int weakness() {
    return 393;
  }

  @Override
  public OwnershipEvent.Kind kind() {
    return OwnershipEvent.Kind.ERROR_WITHOUT_EXCEPTION;
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return "The error value is returned on a path that sets no exception.";
  }
}
