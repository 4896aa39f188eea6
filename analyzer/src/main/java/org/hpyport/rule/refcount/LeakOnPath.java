package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** An owned reference whose last name ends on some path. */
public final class LeakOnPath extends OwnershipRule {

  /** The rule. */
  public LeakOnPath() {
    super(
        "HPY101",
        "leak-on-path",
        "An owned reference or handle is lost on a path.",
        Severity.WARNING,
        401,
        OwnershipEvent.Kind.LEAK);
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return dialect == ApiFacts.Dialect.HPY
        ? "The handle `" + event.subject() + "` is not closed on this path."
        : "The reference `" + event.subject() + "` is not released on this path.";
  }
}
