package org.hpyport.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hpyport.model.Variable;
import org.jspecify.annotations.Nullable;

/** How the types of one module are made, and which globals hold them. */
final class Types {
  private final Map<String, TypeMaking> makings = new LinkedHashMap<>();
  private final Map<String, String> makers = new LinkedHashMap<>();
  private final Map<String, String> globals = new LinkedHashMap<>();

  /** How a static type is made, by its variable; {@code null} if there is no such type. */
  @Nullable TypeMaking making(String variable) {
    return makings.get(variable);
  }

  void setMaking(String variable, TypeMaking making) {
    makings.put(variable, making);
  }

  /** Whether another static type of the module derives from this one. */
  boolean isBase(String variable) {
    return makings.values().stream().anyMatch(m -> variable.equals(m.base()));
  }

  /** Whether the variable is a static type of the module, which becomes an {@code HPyGlobal}. */
  boolean isStatic(Variable variable) {
    return variable.kind() == Variable.Kind.GLOBAL && makings.containsKey(variable.name());
  }

  /** The function that makes the type of a specification; {@code null} if HPy does. */
  @Nullable String maker(String spec) {
    return makers.get(spec);
  }

  void setMaker(String spec, String function) {
    makers.put(spec, function);
  }

  /** The {@code HPyGlobal} that holds the type made from a type definition, or {@code null}. */
  @Nullable String global(String definition) {
    return globals.get(definition);
  }

  void setGlobal(String definition, String global) {
    globals.put(definition, global);
  }
}
