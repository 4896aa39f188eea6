package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** An object used after its only reference was given up. */
public final class UsedAfterRelease implements OwnershipRule {
  @Override
  public String id() {
    return "HPY103";
  }

  @Override
  public String name() {
    return "used-after-release";
  }

  @Override
  public String summary() {
    return "An object is used after its only reference or handle was given up.";
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
    return OwnershipEvent.Kind.USED_AFTER_RELEASE;
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return dialect == ApiFacts.Dialect.HPY
        ? "The handle `" + event.subject() + "` is used after it was closed."
        : "`" + event.subject() + "` is used after its only reference was released.";
  }
}
