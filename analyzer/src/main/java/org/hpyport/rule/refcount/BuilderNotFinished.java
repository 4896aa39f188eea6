package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** A builder or tracker that a path neither builds, cancels nor closes. */
public final class BuilderNotFinished extends OwnershipRule {

  /** The rule. */
  public BuilderNotFinished() {
    super(
        "HPY306",
        "builder-not-finished",
        "A builder or tracker is not ended on some path.",
        Severity.ERROR,
        772,
        OwnershipEvent.Kind.WORKPIECE_UNFINISHED);
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return "`" + event.subject() + "` is neither built, cancelled nor closed on this path.";
  }
}
