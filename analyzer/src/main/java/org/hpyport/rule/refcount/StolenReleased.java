package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** A reference is released though a call took it over. */
public final class StolenReleased extends OwnershipRule {

  /** The rule. */
  public StolenReleased() {
    super(
        "HPY106",
        "stolen-reference-misused",
        "A reference is used as if owned after a call took it over.",
        Severity.ERROR,
        416,
        OwnershipEvent.Kind.STOLEN_RELEASED);
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return "`" + event.subject() + "` is released though a call took its reference over.";
  }
}
