package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** An object used after its only reference was given up. */
public final class UsedAfterRelease extends OwnershipRule {

  /** The rule. */
  public UsedAfterRelease() {
    super(
        "HPY103",
        "used-after-release",
        "An object is used after its only reference or handle was given up.",
        Severity.ERROR,
        416,
        OwnershipEvent.Kind.USED_AFTER_RELEASE);
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return dialect == ApiFacts.Dialect.HPY
        ? "The handle `" + event.subject() + "` is used after it was closed."
        : "`" + event.subject() + "` is used after its only reference was released.";
  }
}
