package org.hpyport.rule.error;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** An exception is set, and success is returned. */
public final class PendingAtSuccess implements OwnershipRule {
  @Override
  public String id() {
    return "HPY202";
  }

  @Override
  public String name() {
    return "success-with-exception";
  }

  @Override
  public String summary() {
    return "Success is returned with an exception set.";
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
    return OwnershipEvent.Kind.SUCCESS_WITH_EXCEPTION;
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return "Success is returned on a path that leaves an exception set.";
  }
}
