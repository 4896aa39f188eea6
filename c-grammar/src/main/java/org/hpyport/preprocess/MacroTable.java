package org.hpyport.preprocess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The macros known in one translation unit, by name; of several definitions the last strong one
 * counts.
 */
public final class MacroTable {
  private final Map<String, MacroDefinition> byName;
  private final List<MacroDefinition> all;

  private MacroTable(Map<String, MacroDefinition> byName, List<MacroDefinition> all) {
    this.byName = byName;
    this.all = all;
  }

  /** A table of definitions in the order in which they take effect. */
  public static MacroTable of(Collection<MacroDefinition> definitions) {
    Map<String, MacroDefinition> byName = new HashMap<>(definitions.size() * 2);
    for (MacroDefinition definition : definitions) {
      MacroDefinition known = byName.get(definition.name());
      if (known == null || known.weak() || !definition.weak()) {
        byName.put(definition.name(), definition);
      }
    }
    return new MacroTable(byName, List.copyOf(definitions));
  }

  /** The definition in force, or {@code null}. */
  public @Nullable MacroDefinition find(String name) {
    return byName.get(name);
  }

  /** All definitions in order, those overridden included. */
  public List<MacroDefinition> all() {
    return new ArrayList<>(all);
  }
}
