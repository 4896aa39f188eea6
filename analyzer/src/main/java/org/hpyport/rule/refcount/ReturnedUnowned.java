package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** A parameter or constant returned as if it were owned. */
public final class ReturnedUnowned implements OwnershipRule {
  @Override
  public String id() {
    return "HPY107";
  }

  @Override
  public String name() {
    return "returned-unowned";
  }

  @Override
  public String summary() {
    return "A parameter or constant is returned without a reference or handle of its own.";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public int weakness() {
    return 911;
  }

  @Override
  public OwnershipEvent.Kind kind() {
    return OwnershipEvent.Kind.RETURNED_UNOWNED;
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return dialect == ApiFacts.Dialect.HPY
        ? "`" + event.subject() + "` is returned without `HPy_Dup`."
        : "`" + event.subject() + "` is returned without `Py_INCREF`.";
  }
}
