package org.hpyport.rule.refcount;

import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Severity;
import org.hpyport.ownership.OwnershipEvent;
import org.hpyport.rule.OwnershipRule;

/** What a call that can fail returned is used without a test. */
public final class MissingNullTest implements OwnershipRule {
  @Override
  public String id() {
    return "HPY105";
  }

  @Override
  public String name() {
    return "missing-null-test";
  }

  @Override
  public String summary() {
    return "The result of a call that can fail is used without a test.";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public int weakness() {
    return 476;
  }

  @Override
  public OwnershipEvent.Kind kind() {
    return OwnershipEvent.Kind.NULL_USED;
  }

  @Override
  public String message(OwnershipEvent event, ApiFacts.Dialect dialect) {
    return "`" + event.subject() + "` may be null here: the call that made it can fail.";
  }
}
