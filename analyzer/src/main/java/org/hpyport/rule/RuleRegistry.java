package org.hpyport.rule;

import java.util.List;
import org.hpyport.rule.refcount.LeakOnPath;
import org.hpyport.rule.refcount.ReleasedTooOften;
import org.hpyport.rule.refcount.ReturnedUnowned;
import org.hpyport.rule.refcount.UsedAfterRelease;

/** All rules, by id. */
public final class RuleRegistry {
  private static final List<OwnershipRule> OWNERSHIP =
      List.of(
          new LeakOnPath(), new ReleasedTooOften(), new UsedAfterRelease(), new ReturnedUnowned());

  private RuleRegistry() {}

  /** The rules about ownership. */
  public static List<OwnershipRule> ownership() {
    return OWNERSHIP;
  }

  /** All rules. */
  public static List<Rule> all() {
    return List.copyOf(OWNERSHIP);
  }
}
