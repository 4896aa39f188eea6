package org.hpyport.migration.body;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hpyport.migration.Migration;
import org.hpyport.migration.PortContext;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.ownership.LifetimePlan;
import org.hpyport.ownership.Refusal;
import org.hpyport.rewrite.EditSet;

/** Ports the bodies of all functions that reach the API. */
public final class FunctionBodies implements Migration {
  private final Function<FunctionModel, LifetimePlan> planner;

  /**
   * @param planner plans who closes what in a function
   */
  public FunctionBodies(Function<FunctionModel, LifetimePlan> planner) {
    this.planner = planner;
  }

  @Override
  public String name() {
    return "function bodies";
  }

  @Override
  public void apply(PortContext port) {
    for (FunctionModel function : port.extension().functions().values()) {
      if (isPorted(function)) {
        body(port, function);
      }
    }
  }

  /** Whether the body is ported here; {@code tp_dealloc} is taken apart with its type. */
  private static boolean isPorted(FunctionModel function) {
    boolean dealloc =
        function.role() instanceof FunctionRole.Slot s && s.slot().equals("tp_dealloc");
    return function.needsContext() && !dealloc;
  }

  private void body(PortContext port, FunctionModel function) {
    LifetimePlan plan = planner.apply(function);
    EditSet edits = new EditSet(function.file());
    edits.setOrigin(name());
    BodyContext context = new BodyContext(port, plan, edits);
    new StatementPorter(context).port(function.definition().body());
    context.lifetimes.write();
    List<Refusal> refusals = new ArrayList<>(plan.refusals());
    refusals.addAll(context.refusals());
    if (refusals.isEmpty()) {
      port.edits(function).addAll(edits);
    }
    for (Refusal refusal : refusals) {
      port.block(function, refusal.reason(), refusal.place());
    }
    plan.diagnostics().forEach(port::report);
  }
}
