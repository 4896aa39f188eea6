package org.hpyport.ownership;

import java.util.List;
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
  private final ExtensionModel extension;
  private final ApiFacts facts;
  private final Mode mode;
  private final Summaries summaries;

  /**
   * @param extension the module the functions belong to
   * @param dialect the language they are written in
   */
  public OwnershipAnalysis(ExtensionModel extension, ApiFacts.Dialect dialect) {
    this.extension = extension;
    boolean hpy = dialect == ApiFacts.Dialect.HPY;
    this.facts = hpy ? HpyApi.get() : CApiCatalog.get();
    this.mode = hpy ? Mode.HPY : Mode.C_API;
    this.summaries = new Summaries(extension, mode, facts);
  }

  /** What is wrong in one function. */
  public OwnershipReport analyze(FunctionModel function) {
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
    FindingDeaths deaths = new FindingDeaths(frame, liveness, events, graph.exit().id());
    frame.recorder.listen(events);
    Interpreter interpreter = new Interpreter(frame);
    NodeTransfer transfer = new NodeTransfer(frame, interpreter, (node, result) -> {});
    try {
      new FunctionRun(frame, graph, liveness, deaths, transfer).run();
    } catch (BudgetExceeded e) {
      return new OwnershipReport(List.of(), e.reason());
    }
    return new OwnershipReport(events.events(), null);
  }
}
