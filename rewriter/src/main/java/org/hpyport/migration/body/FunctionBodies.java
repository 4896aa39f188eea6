package org.hpyport.migration.body;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.migration.Migration;
import org.hpyport.migration.PortContext;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.ownership.LifetimePlan;
import org.hpyport.ownership.LifetimePlanner;
import org.hpyport.ownership.PlanMemory;
import org.hpyport.ownership.Refusal;
import org.hpyport.rewrite.EditSet;

/** Ports the bodies of all functions that reach the API. */
public final class FunctionBodies implements Migration {
  private final Set<String> rewrittenElsewhere;
  private final PlanMemory plans;

  /** One for each world, which may be ported twice until its plans agree with the others'. */
  private final Map<ExtensionModel, LifetimePlanner> planners = new IdentityHashMap<>();

  /**
   * @param rewrittenElsewhere API calls that other migrations rewrite; only their arguments are
   *     ported here
   * @param plans the plans made in other readings of the module
   */
  public FunctionBodies(Set<String> rewrittenElsewhere, PlanMemory plans) {
    this.rewrittenElsewhere = Set.copyOf(rewrittenElsewhere);
    this.plans = plans;
  }

  @Override
  public String name() {
    return "function bodies";
  }

  @Override
  public void apply(PortContext port) {
    LifetimePlanner planner =
        planners.computeIfAbsent(port.extension(), e -> new LifetimePlanner(e, plans));
    for (FunctionModel function : port.extension().functions().values()) {
      if (isPorted(function) && !port.isRemoved(function)) {
        body(port, planner.plan(function, port.closedElsewhere()));
      }
    }
  }

  /** Whether the body is ported here; what HPy calls without a context is taken apart elsewhere. */
  private static boolean isPorted(FunctionModel function) {
    boolean apart =
        function.role() instanceof FunctionRole.CapsuleDestructor
            || (function.role() instanceof FunctionRole.Slot s
                && (s.slot().equals("tp_dealloc") || s.slot().equals("tp_traverse")));
    return function.needsContext() && !apart;
  }

  private void body(PortContext port, LifetimePlan plan) {
    port.closing(plan);
    FunctionModel function = plan.function();
    EditSet edits = port.edits(function).fresh();
    edits.setOrigin(name());
    BodyContext context = new BodyContext(port, plan, edits, rewrittenElsewhere);
    FreshObjectCalls.declareSizes(context);
    new StatementPorter(context).port(function.definition().body());
    context.packed.write();
    context.lifetimes.write();
    List<Refusal> refusals = new ArrayList<>(context.refusals());
    refusals.addAll(MacroWords.in(function));
    refusals.removeIf(r -> port.isRewritten(function, r.place()));
    // A refused plan closes nothing, so what is left of the function could not be ported either.
    if (!port.isRewritten(function, function.definition().body())) {
      refusals.addAll(0, plan.refusals());
    }
    if (refusals.isEmpty()) {
      port.edits(function).addAll(edits);
    }
    for (Refusal refusal : refusals) {
      port.block(function, refusal.reason(), refusal.place());
    }
    plan.diagnostics().forEach(port::report);
  }
}
