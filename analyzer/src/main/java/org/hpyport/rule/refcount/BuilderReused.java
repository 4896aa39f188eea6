package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** A builder or tracker that is used after it was ended. */
public final class BuilderReused implements OwnershipRule {
  @Override
  public String id() {
    return "HPY309";
  }

  @Override
  public String name() {
    return "builder-reused";
  }

  @Override
  public String summary() {
    return "A builder or tracker is used or ended after it was ended.";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public int weakness() {
    return 672;
  }

  @Override
  public OwnershipEvent.Kind kind() {
    return OwnershipEvent.Kind.WORKPIECE_REUSED;
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return "`" + event.subject() + "` is used or ended again after it was ended.";
  }
}
