package org.hpyport.syntax;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hpyport.preprocess.Assumptions;
import org.hpyport.preprocess.HeaderIndex;

/**
 * What the compiler's command line would say.
 *
 * @param includeDirs where included files are looked for, after the including file's directory
 * @param defines macros defined on the command line: name to replacement text
 * @param assumptions what {@code #if} conditions are taken to be
 * @param project where included files are looked for at last
 * @param headers the headers that were read with these options so far
 * @param trees the trees that were made with these options so far
 */
public record ParseOptions(
    List<Path> includeDirs,
    Map<String, String> defines,
    Assumptions assumptions,
    HeaderIndex project,
    HeaderCache headers,
    TreeCache trees) {
  public ParseOptions {
    includeDirs = List.copyOf(includeDirs);
    defines = Map.copyOf(defines);
  }

  /** Without assumptions, and without a project to look through for headers. */
  public ParseOptions(List<Path> includeDirs, Map<String, String> defines) {
    this(
        includeDirs,
        defines,
        Assumptions.none(),
        HeaderIndex.EMPTY,
        new HeaderCache(),
        new TreeCache());
  }

  /** The same, but for the assumptions. */
  public ParseOptions assuming(Assumptions other) {
    return new ParseOptions(includeDirs, defines, other, project, headers, trees);
  }

  /** The same with the files of a project to look through. */
  public ParseOptions in(HeaderIndex files) {
    return new ParseOptions(includeDirs, defines, assumptions, files, headers, trees);
  }

  /** The same, with the headers and trees that were read with other options. */
  public ParseOptions sharing(ParseOptions other) {
    return new ParseOptions(includeDirs, defines, assumptions, project, other.headers, other.trees);
  }

  /** No directories and no definitions. */
  public static ParseOptions defaults() {
    return new ParseOptions(List.of(), Map.of());
  }
}
