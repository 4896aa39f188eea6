package org.hpyport.preprocess;

import java.util.HashSet;
import java.util.Set;

/**
 * The conditions that were asked for while the worlds of a file were built: on assumptions about
 * others nothing in these worlds depends.
 */
public final class AskedConditions {
  private final Set<Condition> conditions = new HashSet<>();

  void add(Condition condition) {
    conditions.add(condition);
  }

  /** The part of some assumptions that could have made a difference. */
  public Assumptions relevant(Assumptions assumptions) {
    return assumptions.about(conditions);
  }
}
