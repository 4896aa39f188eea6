package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** A pointer into an object that is used after the object was given up. */
public final class DerivedOutlivesOwner extends OwnershipRule {

  /** The rule. */
  public DerivedOutlivesOwner() {
    super(
        "HPY108",
        "derived-pointer-outlives-owner",
        "A pointer into an object is used after the object may be gone.",
        Severity.ERROR,
        416,
        OwnershipEvent.Kind.DERIVED_USED_AFTER_RELEASE);
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return dialect == ApiFacts.Dialect.HPY
        ? "A pointer into `" + event.subject() + "` is used after its handle was closed."
        : "A pointer into `" + event.subject() + "` is used after its reference was released.";
  }
}
