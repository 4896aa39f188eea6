package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.capi.ApiFacts;
import org.hpyport.cfg.CfgBuilder;
import org.hpyport.cfg.CfgEdge;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.jspecify.annotations.Nullable;

/**
 * What calling the module's own functions does, found out when first asked for and then kept. A
 * function that is asked for while it is looked at, by recursion, has no summary: its callers
 * assume what is assumed of any function.
 */
final class Summaries {
  /** More ways out than this are not told apart. */
  private static final int EXITS = 8;

  private final ExtensionModel extension;
  private final Mode mode;
  private final ApiFacts facts;
  private final Map<String, FunctionSummary> known = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  Summaries(ExtensionModel extension, Mode mode, ApiFacts facts) {
    this.extension = extension;
    this.mode = mode;
    this.facts = facts;
  }

  /** The summary of a function; {@code null} if there is none. */
  @Nullable FunctionSummary find(String name) {
    FunctionModel function = extension.function(name);
    if (function != null && begun.add(name)) {
      FunctionSummary summary = summarise(function);
      if (summary != null) {
        known.put(name, summary);
      }
    }
    return known.get(name);
  }

  private @Nullable FunctionSummary summarise(FunctionModel function) {
    ControlFlowGraph graph =
        CfgBuilder.build(
            function.tree(),
            function.definition(),
            new ApiMacroEffects(facts, function.tree().macros()));
    Frame frame =
        new Frame(
            extension, function, mode, facts, this, new Sites(), new Repairs(), new Recorder());
    frame.summarise();
    Set<FunctionSummary.Exit> exits = new LinkedHashSet<>();
    Interpreter interpreter = new Interpreter(frame);
    NodeTransfer transfer = new NodeTransfer(frame, interpreter, new Exits(frame, exits));
    DeathLiveness liveness = new DeathLiveness(graph, frame);
    try {
      new FunctionRun(frame, graph, liveness, new LeaveAlone(), transfer).run();
    } catch (BudgetExceeded e) {
      return null;
    }
    List<FunctionSummary.Exit> all =
        resultCodes(LoopedOuts.merge(extension, function, GivenArguments.joined(exits)));
    return all.isEmpty() || all.size() > EXITS ? null : new FunctionSummary(all);
  }

  /** Where some exits return a negative constant, it tells failure; what others return is not. */
  private List<FunctionSummary.Exit> resultCodes(List<FunctionSummary.Exit> exits) {
    boolean fails =
        exits.stream().anyMatch(e -> e.number() instanceof Value.Number n && n.high() < 0);
    if (mode == Mode.PLAN || !fails) {
      return exits;
    }
    List<FunctionSummary.Exit> all = new ArrayList<>();
    for (FunctionSummary.Exit e : exits) {
      boolean open = e.number() == Value.Plain.UNKNOWN;
      all.add(open ? e.withNumber(Value.Number.NOT_NEGATIVE) : e);
    }
    return all;
  }

  /** A function without a result is left at its end as well as by returns. */
  private record Exits(Frame frame, Set<FunctionSummary.Exit> exits)
      implements NodeTransfer.ReturnSink {
    @Override
    public void returned(CfgNode.Return node, Result result) {
      if (!frame.function.result().isVoid()) {
        exits.add(ExitReader.read(frame, result));
      }
    }

    @Override
    public void left(Store store) {
      if (frame.function.result().isVoid()) {
        exits.add(ExitReader.read(frame, new Result(store, Value.Plain.UNKNOWN, -1)));
      }
    }
  }

  /** Summaries need what leaves a function, not what dies in it. */
  private static final class LeaveAlone implements Deaths {
    @Override
    public Store settle(CfgNode node, CfgEdge edge, Store before, Store after) {
      return after;
    }

    @Override
    public void restart() {}
  }
}
