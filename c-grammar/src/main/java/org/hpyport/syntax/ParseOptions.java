package org.hpyport.syntax;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the compiler's command line would say.
 *
 * @param includeDirs where included files are looked for, after the including file's directory
 * @param defines macros defined on the command line: name to replacement text
 */
public record ParseOptions(List<Path> includeDirs, Map<String, String> defines) {
  public ParseOptions {
    includeDirs = List.copyOf(includeDirs);
    defines = Map.copyOf(defines);
  }

  /** No directories and no definitions. */
  public static ParseOptions defaults() {
    return new ParseOptions(List.of(), Map.of());
  }
}
