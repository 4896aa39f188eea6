package org.hpyport.ownership;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of the module's own functions, by name. */
final class Summaries {
  private final Map<String, FunctionSummary> byName;

  Summaries(Map<String, FunctionSummary> byName) {
    this.byName = new TreeMap<>(byName);
  }

  static Summaries none() {
    return new Summaries(Map.of());
  }

  @Nullable FunctionSummary find(String name) {
    return byName.get(name);
  }
}
