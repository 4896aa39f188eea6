package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** A pointer into an object that is used after the object was given up. */
public final class DerivedOutlivesOwner implements OwnershipRule {
  @Override
  public String id() {
    return "HPY108";
  }

  @Override
  public String name() {
    return "derived-pointer-outlives-owner";
  }

  @Override
  public String summary() {
    return "A pointer into an object is used after the object may be gone.";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public int weakness() {
    return 416;
  }

  @Override
  public OwnershipEvent.Kind kind() {
    return OwnershipEvent.Kind.DERIVED_USED_AFTER_RELEASE;
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return dialect == ApiFacts.Dialect.HPY
        ? "A pointer into `" + event.subject() + "` is used after its handle was closed."
        : "A pointer into `" + event.subject() + "` is used after its reference was released.";
  }
}
