package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** A function that gives its caller a reference on some paths and lends one on others. */
public final class ConditionallyOwned implements OwnershipRule {
  @Override
  public String id() {
    return "HPY109";
  }

  @Override
  public String name() {
    return "conditional-ownership";
  }

  @Override
  public String summary() {
    return "A result is owned by the caller on one path and borrowed on another.";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public int weakness() {
    return 911;
  }

  @Override
  public OwnershipEvent.Kind kind() {
    return OwnershipEvent.Kind.CONDITIONALLY_OWNED;
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return "`" + event.subject() + "` is returned borrowed here, while other paths return a new"
        + " reference.";
  }
}
