package org.hpyport.migration.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.ownership.LifetimeAction;
import org.hpyport.ownership.LifetimePlan;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxNode;

/**
 * The actions of a lifetime plan that stand after the port of the statements. Two kinds fall away
 * with everything that is about their handle: loads of globals that are only tested for null, which
 * the flag beside the global answers (loading an {@code HPyGlobal} that was never stored to is
 * undefined), and closes of variables that the port turned into borrowed parameters.
 */
final class NeededActions {
  private final LifetimePlan plan;
  private final Set<SyntaxNode> tested;
  private final Set<Variable> unowned = new HashSet<>();

  /**
   * @param tested the expressions that a flag answers
   * @param borrowed variables that own nothing any more
   */
  NeededActions(LifetimePlan plan, Set<SyntaxNode> tested, Set<Variable> borrowed) {
    this.plan = plan;
    this.tested = tested;
    unowned.addAll(borrowed);
    plan.actions(LifetimeAction.NameTemporary.class).stream()
        .filter(a -> isTested(a.expression()))
        .forEach(a -> unowned.add(a.variable()));
  }

  private boolean isTested(Expression e) {
    return tested.contains(Words.bare(e));
  }

  /** The actions in their order; stores before all closes, since flags look at what is stored. */
  List<LifetimeAction> inOrder() {
    List<LifetimeAction> needed = new ArrayList<>(plan.actions(LifetimeAction.StoreGlobal.class));
    for (LifetimeAction action : plan.actions()) {
      if (!(action instanceof LifetimeAction.StoreGlobal) && isNeeded(action)) {
        needed.add(withoutUnowned(action));
      }
    }
    return needed;
  }

  private boolean isNeeded(LifetimeAction action) {
    if (action instanceof LifetimeAction.LoadGlobal a) {
      return !isTested(a.expression());
    }
    if (action instanceof LifetimeAction.LoadField a) {
      return !isTested(a.expression());
    }
    if (action instanceof LifetimeAction.NameTemporary a) {
      return !isTested(a.expression());
    }
    if (action instanceof LifetimeAction.NullInitialise a) {
      return !unowned.contains(a.variable());
    }
    return true;
  }

  private LifetimeAction withoutUnowned(LifetimeAction action) {
    if (action instanceof LifetimeAction.CloseAfter a) {
      return new LifetimeAction.CloseAfter(a.statement(), owned(a.variables()));
    }
    if (action instanceof LifetimeAction.CloseBefore a) {
      return new LifetimeAction.CloseBefore(a.statement(), owned(a.variables()));
    }
    if (action instanceof LifetimeAction.CloseAtReturn a) {
      return new LifetimeAction.CloseAtReturn(a.statement(), owned(a.variables()));
    }
    return action;
  }

  private List<Variable> owned(List<Variable> variables) {
    return variables.stream().filter(v -> !unowned.contains(v)).toList();
  }
}
