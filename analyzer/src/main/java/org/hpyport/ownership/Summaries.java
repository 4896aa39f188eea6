package org.hpyport.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hpyport.capi.ApiFacts;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.cfg.CfgBuilder;
import org.hpyport.cfg.CfgEdge;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * What calling the module's own functions does, found out when first asked for and then kept.
 *
 * <p>Functions that call each other are summarised together: first as if none of them ever came
 * back, then again with what was found, until nothing changes. More ways out of a callee only add
 * ways out of its callers, and each function has finitely many: counts are bounded ({@link Cell}),
 * numbers come from the function's text, and beyond {@link #EXITS} there is no summary, which ends
 * the function's part. Should ways out that are joined take turns all the same, {@link #ROUNDS}
 * ends it: the component has no summaries then, and its callers assume what is assumed of any
 * function. Plans do without: there the convention of ports says who owns what.
 */
final class Summaries {
  /** More ways out than this are not told apart; a call takes fewer, as it knows its arguments. */
  private static final int EXITS = 32;

  /** How often the functions of one component are looked at anew. */
  private static final int ROUNDS = 6;

  private static final FunctionSummary NEVER_RETURNS = new FunctionSummary(List.of(), Set.of());

  private final ExtensionModel extension;
  private final Mode mode;
  private final ApiFacts facts;
  private final CallGraph calls;
  private final FunctionContents contents;
  private final PlanMemory memory;
  private final WritingCalls writingCalls;
  private final Map<String, Optional<FunctionSummary>> known = new HashMap<>();
  private final Deque<String> summarised = new ArrayDeque<>();
  private final ModuleKnowledge module;
  private final Beliefs beliefs;
  private final SlotConventions conventions;
  private @Nullable Set<String> runCode;
  private final Map<String, Boolean> asking = new HashMap<>();

  Summaries(ExtensionModel extension, Mode mode, ApiFacts facts) {
    this(extension, mode, facts, new PlanMemory());
  }

  /**
   * @param memory what was found of functions with the same content, in the same mode
   */
  Summaries(ExtensionModel extension, Mode mode, ApiFacts facts, PlanMemory memory) {
    this.extension = extension;
    this.mode = mode;
    this.facts = facts;
    this.calls = new CallGraph(extension);
    this.module = new ModuleKnowledge(extension);
    this.memory = memory;
    this.contents = new FunctionContents(extension, calls, module, memory);
    this.writingCalls = WritingCalls.of(facts, mode);
    this.beliefs = new Beliefs(extension, facts);
    this.conventions = new SlotConventions(extension, facts, calls, mode == Mode.C_API);
  }

  /** The API calls that write variables. */
  WritingCalls writingCalls() {
    return writingCalls;
  }

  FunctionContents contents() {
    return contents;
  }

  /** Which functions call which. */
  CallGraph calls() {
    return calls;
  }

  /** Whether calling a function of the module may run what classes define. */
  boolean runsCode(String function) {
    if (runCode == null) {
      Set<String> direct = new HashSet<>();
      for (FunctionModel f : extension.functions().values()) {
        f.definition()
            .body()
            .walk(
                n -> {
                  ApiSymbol symbol =
                      n instanceof Expression.Call c && c.calleeName() != null
                          ? facts.find(c.calleeName())
                          : null;
                  if (symbol != null && Loans.runsCode(symbol)) {
                    direct.add(f.name());
                  }
                });
      }
      runCode = direct;
    }
    return runCode.contains(function)
        || calls.reachableFrom(function).stream().anyMatch(f -> runCode.contains(f.name()));
  }

  /** Whether a function of the module asks itself whether an exception is set. */
  boolean asksForException(FunctionModel function) {
    return asking.computeIfAbsent(
        function.name(),
        name -> {
          boolean[] asks = {false};
          function.walkBody(
              n ->
                  asks[0] |=
                      n instanceof Expression.Call c && "PyErr_Occurred".equals(c.calleeName()));
          return asks[0];
        });
  }

  /** Which members and globals own what they hold. */
  SlotConventions conventions() {
    return conventions;
  }

  /** What is believed of functions that the module does not define. */
  Beliefs beliefs() {
    return beliefs;
  }

  ModuleKnowledge module() {
    return module;
  }

  /** The summary of a function; {@code null} if there is none. */
  @Nullable FunctionSummary find(String name) {
    FunctionModel function = extension.function(name);
    if (function == null) {
      return null;
    }
    if (mode != Mode.PLAN && isRecursive(function)) {
      if (!known.containsKey(name)) {
        solve(component(name));
      }
      return known.getOrDefault(name, Optional.empty()).orElse(null);
    }
    String asker = summarised.peek();
    if (asker != null && calls.areRecursive(asker, name)) {
      return null;
    }
    Optional<FunctionSummary> summary = known.get(name);
    if (summary == null) {
      summary = mode == Mode.PLAN ? remembered(function) : made(function);
      known.put(name, summary);
    }
    return summary.orElse(null);
  }

  private Optional<FunctionSummary> remembered(FunctionModel function) {
    return memory.summary(contents.of(function), () -> made(function));
  }

  private Optional<FunctionSummary> made(FunctionModel function) {
    summarised.push(function.name());
    FunctionSummary summary = summarise(function);
    summarised.pop();
    return Optional.ofNullable(summary);
  }

  private boolean isRecursive(FunctionModel function) {
    return calls.areRecursive(function.name(), function.name());
  }

  /** The functions that a recursive one calls and that call it, itself included. */
  private SortedSet<String> component(String name) {
    SortedSet<String> component = new TreeSet<>();
    for (FunctionModel reached : calls.reachableFrom(name)) {
      if (calls.areRecursive(name, reached.name())) {
        component.add(reached.name());
      }
    }
    return component;
  }

  private void solve(SortedSet<String> component) {
    component.forEach(member -> known.put(member, Optional.of(NEVER_RETURNS)));
    for (int round = 0; round < ROUNDS; round++) {
      boolean changed = false;
      for (String member : component) {
        FunctionModel function = extension.function(member);
        FunctionSummary before = known.getOrDefault(member, Optional.empty()).orElse(null);
        if (function == null || before == null) {
          continue;
        }
        FunctionSummary after = summarise(function);
        if (after == null || after.exits().size() > EXITS) {
          known.put(member, Optional.empty());
          changed = true;
        } else if (!new HashSet<>(after.exits()).equals(new HashSet<>(before.exits()))) {
          known.put(member, Optional.of(after));
          changed = true;
        }
      }
      if (!changed) {
        return;
      }
    }
    component.forEach(member -> known.put(member, Optional.empty()));
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
        ownLeaks(resultCodes(LoopedOuts.merge(extension, function, GivenArguments.joined(exits))));
    boolean recursive = mode != Mode.PLAN && isRecursive(function);
    boolean none = all.isEmpty() && !recursive;
    return none || all.size() > (mode == Mode.PLAN ? OwnCalls.EXITS : EXITS)
        ? null
        : new FunctionSummary(all, ReplacedOutputs.of(function, facts));
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

  /**
   * A parameter that is left with one reference more on some ways out only is this function's own
   * affair: its callers are told nothing certain.
   */
  private List<FunctionSummary.Exit> ownLeaks(List<FunctionSummary.Exit> exits) {
    List<FunctionSummary.Exit> all = exits;
    int parameters = mode == Mode.PLAN || exits.isEmpty() ? 0 : exits.get(0).parameters().size();
    for (int i = 0; i < parameters; i++) {
      int p = i;
      boolean always = exits.stream().allMatch(e -> isRetained(e, p));
      all = all.stream().map(e -> !always && isRetained(e, p) ? escaping(e, p) : e).toList();
    }
    return all;
  }

  private static boolean isRetained(FunctionSummary.Exit e, int parameter) {
    return e.parameters().get(parameter) > 0 && !e.escapes().contains(parameter);
  }

  private static FunctionSummary.Exit escaping(FunctionSummary.Exit e, int parameter) {
    Set<Integer> escapes = new TreeSet<>(e.escapes());
    escapes.add(parameter);
    return e.withEscapes(escapes);
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

    /** Ways out that are seen too often do no harm. */
    @Override
    public boolean isNotedAgain(boolean replaced) {
      return false;
    }

    @Override
    public void restart() {}
  }
}
