package org.hpyport.ownership;

import java.util.HashSet;
import java.util.Set;
import org.hpyport.capi.ApiFacts;
import org.hpyport.capi.ApiSymbol;

/**
 * The API calls that write a variable among their arguments.
 *
 * @param writers those that write their first argument, or what it points to, after reading it
 * @param replacers macros that write their first argument without reading it
 */
record WritingCalls(Set<String> writers, Set<String> replacers) {
  WritingCalls {
    writers = Set.copyOf(writers);
    replacers = Set.copyOf(replacers);
  }

  static WritingCalls of(ApiFacts facts, Mode mode) {
    Set<String> writers = new HashSet<>();
    Set<String> replacers = new HashSet<>();
    for (ApiSymbol symbol : facts.all()) {
      boolean replaces = symbol.facts().assigns().isPresent();
      if (replaces && mode == Mode.PLAN) {
        replacers.add(symbol.name());
      } else if (replaces || symbol.facts().assignsNull() || !symbol.facts().inOut().isEmpty()) {
        writers.add(symbol.name());
      }
    }
    return new WritingCalls(writers, replacers);
  }
}
