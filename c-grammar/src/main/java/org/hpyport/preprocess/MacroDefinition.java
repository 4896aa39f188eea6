package org.hpyport.preprocess;

import java.util.List;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A macro definition.
 *
 * @param name its name
 * @param parameters its parameters, or {@code null} if it is object-like; {@code ...} is {@code
 *     __VA_ARGS__}
 * @param body its replacement text, comments and splices replaced by one blank, trimmed
 * @param shape what the body is
 * @param file where it is defined; {@code null} for one of {@code Python.h} or the compiler
 * @param directive the range of the whole directive; {@code null} with {@code file}
 * @param weak whether it stands in a branch not taken: good for naming, never for expansion
 */
public record MacroDefinition(
    String name,
    @Nullable List<String> parameters,
    String body,
    MacroShape shape,
    @Nullable SourceFile file,
    @Nullable TextRange directive,
    boolean weak) {
  public MacroDefinition {
    parameters = parameters == null ? null : List.copyOf(parameters);
  }

  /** The same definition as one of a branch not taken. */
  MacroDefinition asWeak() {
    return new MacroDefinition(name, parameters, body, shape, file, directive, true);
  }

  public boolean isFunctionLike() {
    return parameters != null;
  }
}
