package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/**
 * A borrowed object that is used after its owner may have let go of it. Such findings are never
 * certain: who else keeps the object cannot be told from one function.
 */
public final class BorrowedAcrossCall extends OwnershipRule {

  /** The rule. */
  public BorrowedAcrossCall() {
    super(
        "HPY104",
        "borrowed-across-call",
        "A borrowed reference is kept across a call that may free its object.",
        Severity.WARNING,
        416,
        OwnershipEvent.Kind.LOAN_OUTLIVED);
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return "`" + event.subject() + "` is only borrowed, and its owner may have let go of it here.";
  }
}
