package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** A reference given up that is not, or no longer, owned. */
public final class ReleasedTooOften implements OwnershipRule {
  @Override
  public String id() {
    return "HPY102";
  }

  @Override
  public String name() {
    return "released-too-often";
  }

  @Override
  public String summary() {
    return "A reference or handle is given up that is not owned.";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public int weakness() {
    return 415;
  }

  @Override
  public OwnershipEvent.Kind kind() {
    return OwnershipEvent.Kind.RELEASED_TOO_OFTEN;
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return dialect == ApiFacts.Dialect.HPY
        ? "The handle `" + event.subject() + "` is closed here without being owned."
        : "The reference `" + event.subject() + "` is given up here without being owned.";
  }
}
