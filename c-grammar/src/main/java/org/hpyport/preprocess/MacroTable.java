package org.hpyport.preprocess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The macros known in one translation unit, by name; of several definitions the last strong one
 * counts, unless a place is given.
 */
public final class MacroTable {
  /**
   * A directive that changes what a name stands for.
   *
   * @param place its token in the file itself; that of the {@code #include} if it is in a header
   * @param definition {@code null} for {@code #undef}
   */
  record Change(int place, String name, @Nullable MacroDefinition definition) {}

  private final Map<String, MacroDefinition> byName;
  private final List<MacroDefinition> all;
  private final List<Change> changes;
  private final boolean changesGrammar;
  private volatile @Nullable Map<String, List<Change>> changesByName;

  private MacroTable(
      Map<String, MacroDefinition> byName, List<MacroDefinition> all, List<Change> changes) {
    this.byName = byName;
    this.all = all;
    this.changes = changes;
    boolean found = false;
    for (MacroDefinition definition : all) {
      found |=
          definition.shape() == MacroShape.OTHER && definition.file() != null && !definition.weak();
    }
    this.changesGrammar = found;
  }

  /** A table of definitions in the order in which they take effect, all before any use. */
  public static MacroTable of(Collection<MacroDefinition> definitions) {
    List<Change> changes = new ArrayList<>();
    for (MacroDefinition definition : definitions) {
      changes.add(new Change(-1, definition.name(), definition));
    }
    return of(definitions, changes);
  }

  /** The same with the place of each change, in the same order. */
  static MacroTable of(Collection<MacroDefinition> definitions, Collection<Change> changes) {
    Map<String, MacroDefinition> byName = new HashMap<>(definitions.size() * 2);
    for (MacroDefinition definition : definitions) {
      MacroDefinition known = byName.get(definition.name());
      if (known == null || known.weak() || !definition.weak()) {
        byName.put(definition.name(), definition);
      }
    }
    return new MacroTable(byName, List.copyOf(definitions), List.copyOf(changes));
  }

  /** Made when it is first asked for: most files are read without. */
  private Map<String, List<Change>> changesByName() {
    Map<String, List<Change>> known = changesByName;
    if (known == null) {
      known = new HashMap<>();
      for (Change change : changes) {
        known.computeIfAbsent(change.name(), n -> new ArrayList<>(1)).add(change);
      }
      changesByName = known;
    }
    return known;
  }

  /** The definition that counts for the whole file, or {@code null}. */
  public @Nullable MacroDefinition find(String name) {
    return byName.get(name);
  }

  /**
   * The definitions that {@code name} may stand for where it is used: first the one in force, then
   * those of branches not taken. After an {@code #undef} earlier uses keep theirs.
   *
   * @param token the index of the used word in the file's tokens
   * @return empty if the name is no macro there
   */
  public List<MacroDefinition> inForce(String name, int token) {
    MacroDefinition strong = null;
    Set<MacroDefinition> weak = new LinkedHashSet<>();
    for (Change change : changesByName().getOrDefault(name, List.of())) {
      MacroDefinition definition = change.definition();
      if (change.place() >= token) {
        break;
      }
      if (definition == null) {
        strong = null;
        weak.clear();
      } else if (definition.weak()) {
        weak.add(definition);
      } else {
        strong = definition;
      }
    }
    List<MacroDefinition> found = new ArrayList<>();
    if (strong != null) {
      found.add(strong);
    }
    found.addAll(weak);
    return found;
  }

  /** Whether the project defines a macro that is no piece of C by its first and last words. */
  public boolean changesGrammar() {
    return changesGrammar;
  }

  /** All definitions of a name in order, wherever they hold. */
  public List<MacroDefinition> definitions(String name) {
    return changesByName().getOrDefault(name, List.of()).stream()
        .map(Change::definition)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** All definitions in order, those overridden included. */
  public List<MacroDefinition> all() {
    return new ArrayList<>(all);
  }
}
