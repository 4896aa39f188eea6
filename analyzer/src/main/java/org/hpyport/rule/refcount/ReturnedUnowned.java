package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** A parameter or constant returned as if it were owned. */
public final class ReturnedUnowned extends OwnershipRule {

  /** The rule. */
  public ReturnedUnowned() {
    super(
        "HPY107",
        "returned-unowned",
        "A parameter or constant is returned without a reference or handle of its own.",
        Severity.ERROR,
        911,
        OwnershipEvent.Kind.RETURNED_UNOWNED);
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return dialect == ApiFacts.Dialect.HPY
        ? "`" + event.subject() + "` is returned without `HPy_Dup`."
        : "`" + event.subject() + "` is returned without `Py_INCREF`.";
  }
}
