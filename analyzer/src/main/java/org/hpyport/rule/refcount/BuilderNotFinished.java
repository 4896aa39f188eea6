package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** A builder or tracker that a path neither builds, cancels nor closes. */
public final class BuilderNotFinished implements OwnershipRule {
  @Override
  public String id() {
    return "HPY306";
  }

  @Override
  public String name() {
    return "builder-not-finished";
  }

  @Override
  public String summary() {
    return "A builder or tracker is not ended on some path.";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public int weakness() {
    return 772;
  }

  @Override
  public OwnershipEvent.Kind kind() {
    return OwnershipEvent.Kind.WORKPIECE_UNFINISHED;
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return "`" + event.subject() + "` is neither built, cancelled nor closed on this path.";
  }
}
