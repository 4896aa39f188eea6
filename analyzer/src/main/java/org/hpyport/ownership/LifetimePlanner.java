package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.cfg.CfgBuilder;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Plans the handles of C-API functions for their port. */
public final class LifetimePlanner {
  /** How many runs, each with more repairs, a function gets. */
  private static final int RUNS = 60;

  private static final Set<String> TUPLE_SETTERS = Set.of("PyTuple_SET_ITEM", "PyTuple_SetItem");

  private final ExtensionModel extension;
  private final Summaries summaries;
  private final PlanMemory memory;

  /**
   * @param extension the module the functions belong to
   */
  public LifetimePlanner(ExtensionModel extension) {
    this(extension, new PlanMemory());
  }

  /**
   * @param extension the module the functions belong to
   * @param memory the plans made in other readings of the module
   */
  public LifetimePlanner(ExtensionModel extension, PlanMemory memory) {
    this.extension = extension;
    this.memory = memory;
    this.summaries = new Summaries(extension, Mode.PLAN, CApiCatalog.get(), memory);
  }

  /** The plan of one function of the module; complete or with the reasons why not. */
  public LifetimePlan plan(FunctionModel function) {
    return plan(function, ClosingReleases.NONE);
  }

  /**
   * The plan of one function that agrees with its plans in other worlds.
   *
   * @param elsewhere the releases that have to close something because they do in another world
   */
  public LifetimePlan plan(FunctionModel function, ClosingReleases elsewhere) {
    String content = summaries.contents().of(function) + ":" + elsewhere.within(function);
    return memory.plan(function, content, () -> made(function, elsewhere));
  }

  private LifetimePlan made(FunctionModel function, ClosingReleases elsewhere) {
    ControlFlowGraph graph =
        CfgBuilder.build(
            function.tree(),
            function.definition(),
            new ApiMacroEffects(CApiCatalog.get(), function.tree().macros()));
    Repairs repairs = new Repairs();
    elsewhere.seed(function, repairs);
    Sites sites = new Sites();
    for (int i = 0; i < RUNS; i++) {
      Recorder recorder = new Recorder();
      Frame frame =
          new Frame(
              extension,
              function,
              Mode.PLAN,
              CApiCatalog.get(),
              summaries,
              sites,
              repairs,
              recorder);
      LifetimePlan plan = attempt(frame, graph);
      if (plan != null) {
        return plan;
      }
    }
    return refused(function, new Refusal(function.definition(), "its handles do not settle"));
  }

  private static @Nullable LifetimePlan attempt(Frame frame, ControlFlowGraph graph) {
    DeathLiveness liveness = new DeathLiveness(graph, frame);
    PlanDeaths deaths = new PlanDeaths(frame, liveness);
    Interpreter interpreter = new Interpreter(frame);
    NodeTransfer transfer = new NodeTransfer(frame, interpreter, (node, result) -> {});
    try {
      new FunctionRun(frame, graph, liveness, deaths, transfer).run();
    } catch (BudgetExceeded e) {
      return refused(frame.function, new Refusal(frame.function.definition(), e.reason()));
    }
    if (!frame.recorder.refusals().isEmpty()) {
      return plan(frame, List.of());
    }
    Temporaries temporaries = new Temporaries(frame, graph);
    if (new Reconciler(frame, graph, temporaries).repair(deaths)) {
      return null;
    }
    if (!frame.recorder.refusals().isEmpty()) {
      return plan(frame, List.of());
    }
    List<LifetimeAction> actions = new PlanEmitter(frame, graph, temporaries).actions(deaths);
    if (new ScopeCheck(frame).repair(actions)) {
      return null;
    }
    return plan(frame, withBuilders(frame, graph, actions));
  }

  private static List<LifetimeAction> withBuilders(
      Frame frame, ControlFlowGraph graph, List<LifetimeAction> actions) {
    List<LifetimeAction> all = new ArrayList<>(actions);
    for (LifetimeAction.Builder b : FreshContainers.find(frame.function, graph)) {
      boolean neverBuilt = b.buildPoints().isEmpty() && b.completions().isEmpty();
      if (neverBuilt && actions.stream().anyMatch(a -> closes(a, b))) {
        frame.recorder.refuse(b.creation(), "an unfinished tuple or list is forgotten on a path");
      }
      all.add(b);
    }
    refuseStraySets(frame, all);
    all.sort(PlanEmitter.ORDER);
    return all;
  }

  /** A tuple cannot change in HPy, so each filling call must belong to a builder. */
  private static void refuseStraySets(Frame frame, List<LifetimeAction> actions) {
    frame.function.walkBody(
        node -> {
          boolean stray =
              node instanceof Expression.Call c
                  && TUPLE_SETTERS.contains(String.valueOf(c.calleeName()))
                  && actions.stream()
                      .noneMatch(
                          a -> a instanceof LifetimeAction.Builder b && b.setCalls().contains(c));
          if (stray) {
            frame.recorder.refuse(node, "a tuple is filled that is not fresh");
          }
        });
  }

  private static boolean closes(LifetimeAction action, LifetimeAction.Builder b) {
    return (action instanceof LifetimeAction.CloseAfter a && a.variables().contains(b.variable()))
        || (action instanceof LifetimeAction.CloseBefore c && c.variables().contains(b.variable()));
  }

  private static LifetimePlan plan(Frame frame, List<LifetimeAction> actions) {
    List<Refusal> refusals = new ArrayList<>();
    frame
        .recorder
        .refusals()
        .forEach((place, reasons) -> reasons.forEach(r -> refusals.add(new Refusal(place, r))));
    refusals.sort(
        Comparator.<Refusal>comparingInt(r -> r.place().span().first())
            .thenComparing(Refusal::reason));
    List<Diagnostic> notes = List.of();
    return new LifetimePlan(
        frame.function, refusals.isEmpty() ? actions : List.of(), refusals, notes);
  }

  private static LifetimePlan refused(FunctionModel function, Refusal refusal) {
    return new LifetimePlan(function, List.of(), List.of(refusal), List.of());
  }
}
