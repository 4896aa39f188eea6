package org.hpyport.migration.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.model.ExtensionModel;
import org.hpyport.ownership.LifetimePlan;
import org.hpyport.ownership.Refusal;
import org.hpyport.rewrite.EditSet;

/** Ports the body of one function. */
public final class FunctionBodyPorter {
  private FunctionBodyPorter() {}

  /**
   * Adds the edits of one function's body to {@code edits}; they are worthless if anything is
   * refused.
   *
   * @param extension the module
   * @param plan who closes what in the function
   * @param edits where the edits go
   * @param helpers where the names of the needed support helpers go
   * @return why the function cannot be ported; empty if it can
   */
  public static List<Refusal> port(
      ExtensionModel extension, LifetimePlan plan, EditSet edits, Set<String> helpers) {
    BodyContext context = new BodyContext(extension, plan, edits, helpers);
    new StatementPorter(context).port(plan.function().definition().body());
    context.lifetimes.write();
    List<Refusal> refusals = new ArrayList<>(plan.refusals());
    refusals.addAll(context.refusals());
    return List.copyOf(refusals);
  }
}
