package org.hpyport.ownership;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hpyport.preprocess.MacroDefinition;

/**
 * The values of names that stand for a constant: macros and enumerations of the project, and {@code
 * stdbool.h}.
 */
final class MacroConstants {
  private static final Set<String> NOTHING =
      Set.of("NULL", "nullptr", "((void *)0)", "((void*)0)", "(void *)0", "(void*)0");

  private MacroConstants() {}

  /** What the name means, if all its definitions agree; else unknown. */
  static Value value(String name, Frame frame) {
    List<MacroDefinition> definitions = frame.function.tree().macros().definitions(name);
    if (definitions.isEmpty()) {
      Value listed = frame.summaries.module().enumerations().value(name);
      return listed == Value.Plain.UNKNOWN ? bool(name) : listed;
    }
    Set<Value> values = new HashSet<>();
    for (MacroDefinition definition : definitions) {
      values.add(definition.isFunctionLike() ? Value.Plain.UNKNOWN : body(definition.body()));
    }
    return values.size() == 1 ? values.iterator().next() : Value.Plain.UNKNOWN;
  }

  private static Value body(String body) {
    String bare = body.strip();
    return NOTHING.contains(bare) ? Value.Plain.NULL : Interpreter.number(bare);
  }

  /** ISO C11 7.18: {@code true} is 1, {@code false} is 0. */
  private static Value bool(String name) {
    return switch (name) {
      case "true" -> Value.Number.of(1);
      case "false" -> Value.Number.of(0);
      default -> Value.Plain.UNKNOWN;
    };
  }
}
