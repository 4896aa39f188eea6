package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.ownership.FunctionSummary.Exit;
import org.hpyport.ownership.FunctionSummary.Out;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Out parameters that are arrays filled or closed by loops: a loop treats all elements, so that its
 * way around none is no way out of its own.
 */
final class LoopedOuts {
  private LoopedOuts() {}

  /** Of exits that differ in nothing but how much a loop did, the one where it did most. */
  static List<Exit> merge(
      ExtensionModel extension, FunctionModel function, Collection<Exit> exits) {
    Set<Integer> looped = looped(extension, function, new HashSet<>());
    if (looped.isEmpty()) {
      return new ArrayList<>(exits);
    }
    Map<Exit, Exit> kept = new LinkedHashMap<>();
    for (Exit exit : exits) {
      kept.merge(
          with(exit, looped, null), exit, (a, b) -> open(function, a, b, with(a, looped, b)));
    }
    return new ArrayList<>(kept.values());
  }

  /** The loop may go around no time: who gives it one variable gets perhaps nothing. */
  private static Exit open(FunctionModel function, Exit one, Exit other, Exit both) {
    Map<Integer, String> doubts = new TreeMap<>(both.doubts());
    for (int i = 0; i < both.outs().size(); i++) {
      if (!one.outs().get(i).equals(other.outs().get(i))) {
        String name = function.parameters().get(i).name();
        doubts.putIfAbsent(i, "whether `" + function.name() + "` writes to `" + name + "`");
      }
    }
    return both.withDoubts(doubts);
  }

  private static Exit with(Exit exit, Set<Integer> looped, @Nullable Exit other) {
    List<Out> outs = new ArrayList<>();
    for (int i = 0; i < exit.outs().size(); i++) {
      Out own = exit.outs().get(i);
      Out most =
          other == null || own.kind().compareTo(other.outs().get(i).kind()) >= 0
              ? own
              : other.outs().get(i);
      outs.add(!looped.contains(i) ? own : other == null ? Out.NONE : most);
    }
    return exit.withOuts(outs);
  }

  /**
   * The out parameters that are indexed by something other than a constant, here or in a callee.
   */
  private static Set<Integer> looped(
      ExtensionModel extension, FunctionModel function, Set<String> seen) {
    Set<Integer> looped = new TreeSet<>();
    if (!seen.add(function.name())) {
      return looped;
    }
    function.walkBody(
        node -> {
          if (node instanceof Expression.Index i
              && !(Words.bare(i.index()) instanceof Expression.NumberLiteral)) {
            add(function, i.array(), looped);
          } else if (node instanceof Expression.Call c) {
            call(extension, function, c, seen, looped);
          }
        });
    return looped;
  }

  private static void call(
      ExtensionModel extension,
      FunctionModel function,
      Expression.Call c,
      Set<String> seen,
      Set<Integer> looped) {
    FunctionModel callee = extension.function(String.valueOf(c.calleeName()));
    if (callee == null) {
      return;
    }
    for (int i : looped(extension, callee, seen)) {
      if (i < c.arguments().size()) {
        add(function, c.arguments().get(i), looped);
      }
    }
  }

  private static void add(FunctionModel function, Expression e, Set<Integer> looped) {
    Variable v = function.variable(e);
    if (v != null && v.type().isObjectOut() && function.parameters().contains(v)) {
      looped.add(function.parameters().indexOf(v));
    }
  }
}
