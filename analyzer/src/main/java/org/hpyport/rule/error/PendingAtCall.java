package org.hpyport.rule.error;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** A call that may run Python code is made while an exception is set. */
public final class PendingAtCall implements OwnershipRule {
  @Override
  public String id() {
    return "HPY203";
  }

  @Override
  public String name() {
    return "call-with-exception-pending";
  }

  @Override
  public String summary() {
    return "A call that may run Python code is made while an exception is set.";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public int weakness() {
    return 755;
  }

  @Override
  public OwnershipEvent.Kind kind() {
    return OwnershipEvent.Kind.CALLED_WITH_EXCEPTION;
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return "`" + event.subject() + "` is called while an exception is set.";
  }
}
