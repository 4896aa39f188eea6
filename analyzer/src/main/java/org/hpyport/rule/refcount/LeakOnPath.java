package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** An owned reference whose last name ends on some path. */
public final class LeakOnPath implements OwnershipRule {
  @Override
  public String id() {
    return "HPY101";
  }

  @Override
  public String name() {
    return "leak-on-path";
  }

  @Override
  public String summary() {
    return "An owned reference or handle is lost on a path.";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public int weakness() {
    return 401;
  }

  @Override
  public OwnershipEvent.Kind kind() {
    return OwnershipEvent.Kind.LEAK;
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return dialect == ApiFacts.Dialect.HPY
        ? "The handle `" + event.subject() + "` is not closed on this path."
        : "The reference `" + event.subject() + "` is not released on this path.";
  }
}
