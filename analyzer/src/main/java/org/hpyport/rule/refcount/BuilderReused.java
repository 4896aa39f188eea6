package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** A builder or tracker that is used after it was ended. */
public final class BuilderReused extends OwnershipRule {

  /** The rule. */
  public BuilderReused() {
    super(
        "HPY309",
        "builder-reused",
        "A builder or tracker is used or ended after it was ended.",
        Severity.ERROR,
        672,
        OwnershipEvent.Kind.WORKPIECE_REUSED);
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return "`" + event.subject() + "` is used or ended again after it was ended.";
  }
}
