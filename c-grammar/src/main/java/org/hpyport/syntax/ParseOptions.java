package org.hpyport.syntax;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hpyport.preprocess.HeaderIndex;

/**
 * What the compiler's command line would say.
 *
 * @param includeDirs where included files are looked for, after the including file's directory
 * @param defines macros defined on the command line: name to replacement text
 * @param project where included files are looked for at last
 */
public record ParseOptions(
    List<Path> includeDirs, Map<String, String> defines, HeaderIndex project) {
  public ParseOptions {
    includeDirs = List.copyOf(includeDirs);
    defines = Map.copyOf(defines);
  }

  /** Options for files whose includes are found without looking through a project. */
  public ParseOptions(List<Path> includeDirs, Map<String, String> defines) {
    this(includeDirs, defines, HeaderIndex.EMPTY);
  }

  /** No directories and no definitions. */
  public static ParseOptions defaults() {
    return new ParseOptions(List.of(), Map.of());
  }

  /** The same with the files of a project to look through. */
  public ParseOptions in(HeaderIndex files) {
    return new ParseOptions(includeDirs, defines, files);
  }
}
