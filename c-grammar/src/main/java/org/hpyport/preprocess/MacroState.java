package org.hpyport.preprocess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which macros are defined at one point of the walk through a translation unit. */
final class MacroState {
  private static final Set<String> VERSION_NAMES =
      Set.of("PY_VERSION_HEX", "PY_MAJOR_VERSION", "PY_MINOR_VERSION", "PY_MICRO_VERSION");

  private final KnownNames known = KnownNames.instance();
  private final Map<String, MacroDefinition> defined = new HashMap<>();
  private final Set<String> undefined = new HashSet<>();
  private final Map<String, Boolean> assumedDefined = new HashMap<>();
  private final Map<String, Long> assumedValues = new HashMap<>();
  private final Set<String> versionNames = new HashSet<>(VERSION_NAMES);
  private final Set<String> otherNames = new HashSet<>();
  private final List<MacroDefinition> all = new ArrayList<>();
  private final Map<MacroDefinition, List<String>> bodyNames;
  private final List<MacroTable.Change> changes = new ArrayList<>();
  private int place;

  /**
   * @param bodyNames remembers between worlds which names a macro's body needs to be a condition,
   *     by identity
   */
  MacroState(Map<String, String> defines, Map<MacroDefinition, List<String>> bodyNames) {
    this.bodyNames = bodyNames;
    Environment.defines().forEach(this::predefine);
    defines.forEach(this::predefine);
  }

  private void predefine(String name, String body) {
    defined.put(
        name, new MacroDefinition(name, null, body, MacroShape.EXPRESSION, null, null, false));
    undefined.remove(name);
  }

  /** Enters a definition; a weak one is only remembered. */
  void define(MacroDefinition definition, boolean underVersion) {
    all.add(definition);
    String name = definition.name();
    changes.add(new MacroTable.Change(place, name, definition));
    if (!definition.weak()) {
      defined.put(name, definition);
      undefined.remove(name);
    }
    boolean fromVersion = dependsOnVersion(definition);
    if ((underVersion || fromVersion) && !otherNames.contains(name)) {
      versionNames.add(name);
    } else if (!VERSION_NAMES.contains(name)) {
      otherNames.add(name);
      versionNames.remove(name);
    }
  }

  private boolean dependsOnVersion(MacroDefinition definition) {
    if (definition.isFunctionLike()) {
      return false;
    }
    List<String> names = bodyNames.computeIfAbsent(definition, MacroState::names);
    return !names.isEmpty() && versionNames.containsAll(names);
  }

  /** The names in a body that reads as a condition; none if it does not. */
  private static List<String> names(MacroDefinition definition) {
    String body = definition.body();
    if (!mayBeCondition(body)) {
      return List.of();
    }
    return ConditionEvaluator.names(ConditionParser.parse(Words.split(body)));
  }

  /**
   * Cheap first: most bodies hold no name, or what a condition holds in a call's arguments only.
   */
  private static boolean mayBeCondition(String body) {
    boolean name = false;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == '(') {
        return true;
      }
      if (c == '"' || c == ';' || c == '{' || c == '[') {
        return false;
      }
      name |= Character.isLetter(c) || c == '_' || c == '$' || c == '@' || c >= 0x80;
    }
    return name;
  }

  void undefine(String name) {
    changes.add(new MacroTable.Change(place, name, null));
    defined.remove(name);
    undefined.add(name);
  }

  Truth isDefined(String name) {
    if (defined.containsKey(name)) {
      return Truth.TRUE;
    }
    if (undefined.contains(name) || Environment.isAbsent(name) || isForOtherVersion(name)) {
      return Truth.FALSE;
    }
    Boolean assumed = assumedDefined.get(name);
    if (assumed != null) {
      return assumed ? Truth.TRUE : Truth.FALSE;
    }
    if (known.macro(name) != null) {
      return Truth.TRUE;
    }
    return known.isOfPython(name) ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** Whether only versions of Python other than the assumed one define the name so far. */
  private boolean isForOtherVersion(String name) {
    return versionNames.contains(name) && !VERSION_NAMES.contains(name);
  }

  @Nullable MacroDefinition find(String name) {
    MacroDefinition own = defined.get(name);
    return own != null ? own : known.macro(name);
  }

  void assumeDefined(String name, boolean value) {
    assumedDefined.put(name, value);
  }

  void assumeValue(String name, long value) {
    if (isDefined(name) == Truth.UNKNOWN) {
      assumedDefined.put(name, value != 0);
    }
    assumedValues.put(name, value);
  }

  @Nullable Long assumedValue(String name) {
    return assumedValues.get(name);
  }

  boolean isVersionName(String name) {
    return versionNames.contains(name);
  }

  /** Tells how far the walk through the file itself has come. */
  void reached(int token) {
    place = token;
  }

  /** What was met so far. */
  MacroTable table() {
    return MacroTable.of(all, changes);
  }
}
