package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;

/** Brings builders into a plan: a release of an unfinished object is a cancel, not a close. */
final class BuilderMerge {
  private final Frame frame;
  private final BuilderFinder finder;

  BuilderMerge(Frame frame, BuilderFinder finder) {
    this.frame = frame;
    this.finder = finder;
  }

  List<LifetimeAction> merge(List<LifetimeAction> actions) {
    finder.find();
    finder.refusals().forEach(r -> frame.recorder.refuse(r.place(), r.reason()));
    if (finder.builders().isEmpty()) {
      return actions;
    }
    List<LifetimeAction> merged = new ArrayList<>();
    for (LifetimeAction action : actions) {
      if (!isCancel(action)) {
        check(action);
        merged.add(action);
      }
    }
    merged.addAll(finder.builders());
    merged.sort(PlanEmitter.ORDER);
    return merged;
  }

  private boolean isCancel(LifetimeAction action) {
    Expression.Call release =
        action instanceof LifetimeAction.CloseAtRelease c
            ? c.call()
            : action instanceof LifetimeAction.DropRelease d ? d.call() : null;
    return release != null
        && finder.builders().stream().anyMatch(b -> b.cancels().contains(release));
  }

  private void check(LifetimeAction action) {
    if (action instanceof LifetimeAction.CloseBefore c) {
      check(c.statement(), c.variables());
    } else if (action instanceof LifetimeAction.CloseAtReturn c) {
      check(c.statement(), c.variables());
    } else if (action instanceof LifetimeAction.CloseAfter c) {
      check(c.statement(), c.variables());
    }
  }

  private void check(Statement s, List<Variable> variables) {
    for (Variable v : variables) {
      if (finder.isUnfinished(s, v)) {
        frame.recorder.refuse(s, "the unfinished " + v.name() + " is lost here");
      }
    }
  }
}
