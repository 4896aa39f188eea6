package org.hpyport.ownership;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hpyport.model.FunctionModel;

/**
 * The plans made for one module so far. A module is read more than once: with more macros written
 * out, and in other worlds; most functions are the same each time, and so are their plans. Used by
 * one thread.
 */
public final class PlanMemory {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Kept> plans = new HashMap<>();
  private final Map<Integer, Optional<FunctionSummary>> summaries = new HashMap<>();
  private int made;

  /** A plan without the tree that it was made for. */
  private record Kept(
      Correspondence.Parts parts, List<LifetimeAction> actions, List<Refusal> refusals) {}

  /** A number that equal contents share, and no others. */
  int number(ContentText content) {
    return numbers.computeIfAbsent(content.toString(), c -> numbers.size());
  }

  /**
   * The plan of a function.
   *
   * @param content all that it depends on
   * @param make makes it, if none was made for this content
   */
  LifetimePlan plan(FunctionModel function, String content, Supplier<LifetimePlan> make) {
    Kept known = plans.get(content);
    if (known != null) {
      return moved(known, function);
    }
    LifetimePlan plan = make.get();
    made++;
    plans.put(content, new Kept(Correspondence.parts(function), plan.actions(), plan.refusals()));
    return plan;
  }

  /** How many plans had to be made. */
  int made() {
    return made;
  }

  private static LifetimePlan moved(Kept known, FunctionModel function) {
    Correspondence here = Correspondence.of(known.parts(), function);
    return new LifetimePlan(
        function,
        known.actions().stream().map(a -> a.in(here)).toList(),
        known.refusals().stream().map(r -> new Refusal(here.node(r.place()), r.reason())).toList(),
        List.of());
  }

  /** The summary of a function with the content of that number; empty if it has none. */
  Optional<FunctionSummary> summary(int content, Supplier<Optional<FunctionSummary>> make) {
    Optional<FunctionSummary> known = summaries.get(content);
    if (known == null) {
      known = make.get();
      summaries.put(content, known);
    }
    return known;
  }
}
