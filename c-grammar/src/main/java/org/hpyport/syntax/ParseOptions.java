package org.hpyport.syntax;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hpyport.preprocess.Assumptions;

/**
 * What the compiler's command line would say.
 *
 * @param includeDirs where included files are looked for, after the including file's directory
 * @param defines macros defined on the command line: name to replacement text
 * @param assumptions what {@code #if} conditions are taken to be
 */
public record ParseOptions(
    List<Path> includeDirs, Map<String, String> defines, Assumptions assumptions) {
  public ParseOptions {
    includeDirs = List.copyOf(includeDirs);
    defines = Map.copyOf(defines);
  }

  /** Without assumptions. */
  public ParseOptions(List<Path> includeDirs, Map<String, String> defines) {
    this(includeDirs, defines, Assumptions.none());
  }

  /** The same, but for the assumptions. */
  public ParseOptions assuming(Assumptions other) {
    return new ParseOptions(includeDirs, defines, other);
  }

  /** No directories and no definitions. */
  public static ParseOptions defaults() {
    return new ParseOptions(List.of(), Map.of());
  }
}
