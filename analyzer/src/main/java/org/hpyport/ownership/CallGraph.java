package org.hpyport.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Which functions of a module can be reached from which, by calls and by taking addresses. Used by
 * one thread.
 */
final class CallGraph {
  private final List<FunctionModel> functions;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<@Nullable BitSet> reachable = new ArrayList<>();
  private final Set<String> named = new HashSet<>();
  private final Set<String> called = new HashSet<>();

  CallGraph(ExtensionModel extension) {
    this.functions = new ArrayList<>(extension.functions().values());
    for (FunctionModel function : functions) {
      numbers.put(function.name(), reachable.size());
      reachable.add(null);
      named.addAll(function.callees());
      function.walkBody(
          node -> {
            if (node instanceof Expression.Call c && c.calleeName() != null) {
              called.add(c.calleeName());
            }
          });
    }
  }

  /** The functions that one can reach, in the order of the module; itself only by recursion. */
  List<FunctionModel> reachableFrom(String function) {
    return reachable(function).stream().mapToObj(functions::get).toList();
  }

  /** Whether a function of the module calls one of this name. */
  boolean isCalled(String function) {
    return called.contains(function);
  }

  /** Whether a function of the module calls one of this name, or takes its address. */
  boolean isNamed(String function) {
    return named.contains(function);
  }

  /** Whether two functions call each other, perhaps through others. */
  boolean areRecursive(String one, String other) {
    return reaches(one, other) && reaches(other, one);
  }

  private boolean reaches(String from, String to) {
    Integer number = numbers.get(to);
    return number != null && reachable(from).get(number);
  }

  private BitSet reachable(String from) {
    Integer start = numbers.get(from);
    if (start == null) {
      return new BitSet();
    }
    BitSet known = reachable.get(start);
    if (known != null) {
      return known;
    }
    BitSet found = new BitSet();
    Deque<Integer> left = new ArrayDeque<>(List.of(start));
    while (!left.isEmpty()) {
      for (String callee : functions.get(left.pop()).callees()) {
        Integer number = numbers.get(callee);
        if (number != null && !found.get(number)) {
          found.set(number);
          left.push(number);
        }
      }
    }
    reachable.set(start, found);
    return found;
  }
}
