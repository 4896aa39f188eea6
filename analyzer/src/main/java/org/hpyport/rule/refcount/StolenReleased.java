package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** A reference is released though a call took it over. */
public final class StolenReleased implements OwnershipRule {
  @Override
  public String id() {
    return "HPY106";
  }

  @Override
  public String name() {
    return "stolen-reference-misused";
  }

  @Override
  public String summary() {
    return "A reference is used as if owned after a call took it over.";
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
    return OwnershipEvent.Kind.STOLEN_RELEASED;
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return "`" + event.subject() + "` is released though a call took its reference over.";
  }
}
