package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** What one run saw; everything is kept by the identity of its place, so repeats do no harm. */
final class Recorder {
  private final Map<SyntaxNode, Set<String>> refusals = new NodeMap<>();
  private final Map<SyntaxNode, LifetimeAction> actions = new NodeMap<>();
  private final Map<Expression.Call, List<ReleaseOutcome>> releases = new NodeMap<>();
  private final Map<Expression, List<HandOver>> handOvers = new NodeMap<>();
  private final Map<Expression.Call, Set<Cell.Hold>> retains = new NodeMap<>();
  private @Nullable EventCollector listener;
  private final Set<String> assumptions = new LinkedHashSet<>();

  /**
   * What a release met on one path.
   *
   * @param variable what it releases, if that is a variable
   */
  record ReleaseOutcome(
      Expression.Call call,
      @Nullable Variable variable,
      boolean clears,
      Outcome outcome,
      Store store) {}

  /**
   * A value that leaves the function on one path.
   *
   * @param place the return statement, or the assignment to an out parameter
   * @param leaf the expression whose value it is
   */
  record HandOver(SyntaxNode place, Expression leaf, Outcome outcome, Store store) {}

  void refuse(SyntaxNode place, String reason) {
    refusals.computeIfAbsent(place, p -> new LinkedHashSet<>()).add(reason);
  }

  Map<SyntaxNode, Set<String>> refusals() {
    return refusals;
  }

  /** Keeps an action that does not depend on the path. */
  void act(SyntaxNode place, LifetimeAction action) {
    actions.putIfAbsent(place, action);
  }

  Map<SyntaxNode, LifetimeAction> actions() {
    return actions;
  }

  /** Notes whose handle a retaining call met. */
  void retain(Expression.Call call, Cell.Hold hold) {
    retains.computeIfAbsent(call, c -> new LinkedHashSet<>()).add(hold);
  }

  /** Whether a retaining call met only handles of somebody else. */
  boolean retainsOnlyUnowned(Expression.Call call) {
    return Set.of(Cell.Hold.UNOWNED).equals(retains.get(call));
  }

  void release(ReleaseOutcome outcome) {
    releases.computeIfAbsent(outcome.call(), c -> new ArrayList<>()).add(outcome);
  }

  Map<Expression.Call, List<ReleaseOutcome>> releases() {
    return releases;
  }

  void handOver(HandOver handOver) {
    handOvers.computeIfAbsent(handOver.leaf(), l -> new ArrayList<>()).add(handOver);
  }

  Map<Expression, List<HandOver>> handOvers() {
    return handOvers;
  }

  void assume(String what) {
    assumptions.add(what);
  }

  Set<String> assumptions() {
    return assumptions;
  }

  /** Tells {@code listener} of uses. */
  void listen(EventCollector listener) {
    this.listener = listener;
  }

  /** Arguments are ready for a call of the API. */
  void called(Expression.Call call, ApiSymbol symbol, Calls.Arguments arguments) {
    if (listener != null) {
      listener.called(call, symbol, arguments);
    }
  }

  /** A pointer is followed, which must not be null. */
  void followed(Value value, Store store) {
    if (listener != null) {
      listener.needed(value, store, null);
    }
  }

  /** A place that is not followed is released twice. */
  void releasedAgain(Expression.Call call, String place, Store store) {
    if (listener != null) {
      listener.releasedAgain(call, place, store);
    }
  }

  void used(Value value, Store store) {
    if (listener != null) {
      listener.used(value, store);
    }
  }

  /** Forgets all but refusals; called before the last pass, which sees only lasting stores. */
  void restart() {
    refusals.clear();
    actions.clear();
    releases.clear();
    retains.clear();
    handOvers.clear();
    assumptions.clear();
  }
}
