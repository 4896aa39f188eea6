package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Bounds the outcomes of one condition. Twenty calls joined by {@code &&}, each with two ways to
 * succeed, have a million: too many to be told apart, and more than what follows could keep.
 */
final class Outcomes {
  /** How many are kept where nothing can be forgotten. */
  private static final int MOST = 16 * FunctionRun.STORES;

  private Outcomes() {}

  /**
   * The different ones; where one object is followed and they are many, what is known of others is
   * forgotten, as {@link FunctionRun} does between statements.
   *
   * @throws BudgetExceeded if too many are left
   */
  static List<Conditions.Case> bounded(Frame frame, List<Conditions.Case> cases) {
    if (cases.size() <= FunctionRun.STORES) {
      return cases;
    }
    List<Conditions.Case> left = distinct(cases, UnaryOperator.identity());
    int focus = frame.focus();
    if (focus >= 0 && left.size() > FunctionRun.STORES) {
      left = distinct(left, store -> store.onlySite(focus).withoutProvenance().forgetNumbers());
    }
    if (focus >= 0 && left.size() > FunctionRun.STORES) {
      frame.doubt("whether all parts of a condition can be so together, there are too many");
      left = distinct(left, Store::forgetOthers);
    }
    if (left.size() > MOST) {
      throw new BudgetExceeded("one condition has more than " + MOST + " outcomes");
    }
    return left;
  }

  private static List<Conditions.Case> distinct(
      List<Conditions.Case> cases, UnaryOperator<Store> change) {
    LinkedHashSet<Conditions.Case> different = new LinkedHashSet<>();
    cases.forEach(c -> different.add(new Conditions.Case(change.apply(c.store()), c.holds())));
    return new ArrayList<>(different);
  }
}
