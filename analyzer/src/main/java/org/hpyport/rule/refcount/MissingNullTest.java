package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** What a call that can fail returned is used without a test. */
public final class MissingNullTest extends OwnershipRule {

  /** The rule. */
  public MissingNullTest() {
    super(
        "HPY105",
        "missing-null-test",
        "The result of a call that can fail is used without a test.",
        Severity.WARNING,
        476,
        OwnershipEvent.Kind.NULL_USED);
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return "`" + event.subject() + "` may be null here: the call that made it can fail.";
  }
}
