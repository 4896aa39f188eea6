package org.hpyport.syntax.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that nested scopes declare. Asking takes one look-up however deep the scopes nest;
 * leaving a scope takes back what was entered in it.
 */
final class ScopedNames {
  private final Map<String, Integer> declarations = new HashMap<>();
  private final List<String> entered = new ArrayList<>();
  private int[] starts = new int[16];
  private int depth;

  void push() {
    if (depth == starts.length) {
      starts = Arrays.copyOf(starts, depth * 2);
    }
    starts[depth++] = entered.size();
  }

  void pop() {
    int start = starts[--depth];
    for (int i = entered.size() - 1; i >= start; i--) {
      declarations.computeIfPresent(entered.remove(i), (name, n) -> n == 1 ? null : n - 1);
    }
  }

  /** Whether no scope is open. */
  boolean isOutermost() {
    return depth == 0;
  }

  /** Enters a name into the innermost scope. */
  void add(String name) {
    declarations.merge(name, 1, Integer::sum);
    entered.add(name);
  }

  /** Whether any open scope declares the name. */
  boolean contains(String name) {
    return !declarations.isEmpty() && declarations.containsKey(name);
  }
}
