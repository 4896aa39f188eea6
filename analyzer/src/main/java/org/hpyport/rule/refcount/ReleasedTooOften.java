package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** A reference given up that is not, or no longer, owned. */
public final class ReleasedTooOften extends OwnershipRule {

  /** The rule. */
  public ReleasedTooOften() {
    super(
        "HPY102",
        "released-too-often",
        "A reference or handle is given up that is not owned.",
        Severity.ERROR,
        415,
        OwnershipEvent.Kind.RELEASED_TOO_OFTEN);
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return dialect == ApiFacts.Dialect.HPY
        ? "The handle `" + event.subject() + "` is closed here without being owned."
        : "The reference `" + event.subject() + "` is given up here without being owned.";
  }
}
