package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.capi.ApiFacts;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.HpyApi;
import org.hpyport.cfg.CfgBuilder;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;

/** Checks how functions treat their references, in C-API code or in HPy code. */
public final class OwnershipAnalysis {
  /** How many places are followed one by one before the rest is given up. */
  private static final int MOST_PLACES = 400;

  /** Nothing is made here: a run that follows only that comes to all places where things are. */
  private static final int NO_PLACE = Integer.MAX_VALUE;

  private final ExtensionModel extension;
  private final ApiFacts facts;
  private final Mode mode;
  private final Summaries summaries;

  /**
   * @param extension the module the functions belong to
   * @param dialect the language they are written in
   */
  public OwnershipAnalysis(ExtensionModel extension, ApiFacts.Dialect dialect) {
    boolean hpy = dialect == ApiFacts.Dialect.HPY;
    this.facts = hpy ? HpyApi.get() : CApiCatalog.get();
    this.mode = hpy ? Mode.HPY : Mode.C_API;
    this.extension = hpy ? extension : OpaqueObjects.typed(extension, facts);
    this.summaries = new Summaries(this.extension, mode, facts);
  }

  /** What is wrong in one function. */
  public OwnershipReport analyze(FunctionModel written) {
    FunctionModel typed = extension.function(written.name());
    FunctionModel function =
        typed != null && typed.definition() == written.definition() ? typed : written;
    ControlFlowGraph graph =
        CfgBuilder.build(
            function.tree(),
            function.definition(),
            new ApiMacroEffects(facts, function.tree().macros()));
    for (CfgNode node : graph.nodes()) {
      if (node instanceof CfgNode.Unknown u) {
        return new OwnershipReport(List.of(), u.reason());
      }
    }
    Frame frame =
        new Frame(
            extension,
            function,
            mode,
            facts,
            summaries,
            new Sites(),
            new Repairs(),
            new Recorder());
    return run(frame, graph);
  }

  private static OwnershipReport run(Frame frame, ControlFlowGraph graph) {
    DeathLiveness liveness = new DeathLiveness(graph, frame);
    EventCollector events = new EventCollector(frame, graph);
    FindingDeaths deaths = new FindingDeaths(frame, liveness, events, graph);
    frame.recorder.listen(events);
    Interpreter interpreter = new Interpreter(frame);
    ReturnedReferences returned = new ReturnedReferences(frame, events);
    deaths.with(returned);
    NodeTransfer transfer = new NodeTransfer(frame, interpreter, returned);
    try {
      new FunctionRun(frame, graph, liveness, deaths, transfer).run();
      returned.report();
      deaths.report();
    } catch (BudgetExceeded e) {
      return oneByOne(frame, graph, liveness, events, deaths, transfer);
    }
    new ForgottenMembers(frame).names().forEach(events::forgotten);
    return new OwnershipReport(events.events(), null);
  }

  /**
   * Follows the objects of one place after the other, where all together have too many states. What
   * one object's states depend on is whether others are null, not who owns them.
   */
  private static OwnershipReport oneByOne(
      Frame frame,
      ControlFlowGraph graph,
      DeathLiveness liveness,
      EventCollector events,
      FindingDeaths deaths,
      NodeTransfer transfer) {
    Set<Integer> done = new TreeSet<>();
    List<OwnershipEvent> found = new ArrayList<>();
    String gaveUp = null;
    int site = NO_PLACE;
    while (done.size() < MOST_PLACES) {
      frame.focus(site);
      deaths.restart();
      try {
        new FunctionRun(frame, graph, liveness, deaths, transfer).run();
      } catch (BudgetExceeded e) {
        gaveUp = e.reason();
      }
      // What was seen on the paths that were followed is so, whatever the others show.
      deaths.report();
      found.addAll(events.events());
      done.add(site);
      Set<Integer> open = frame.made();
      open.removeAll(done);
      if (open.isEmpty()) {
        return new OwnershipReport(EventCollector.sorted(found), gaveUp);
      }
      site = open.iterator().next();
    }
    return new OwnershipReport(EventCollector.sorted(found), "it makes too many objects");
  }
}
