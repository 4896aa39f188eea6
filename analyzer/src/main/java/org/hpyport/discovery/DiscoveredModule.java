package org.hpyport.discovery;

import java.nio.file.Path;
import java.util.List;
import org.hpyport.source.SourceFile;

/**
 * One extension module: everything that is linked into one {@code PyInit_}.
 *
 * @param name the name Python imports it by, dotted if it lies in a package
 * @param root the directory its build runs in; relative settings start there
 * @param sources its C files, in the order of the build
 * @param headers the project's files they include with quotes, directly or not, sorted by name
 * @param includeDirs where the compiler looks for headers, besides the sources' own directories
 * @param defines macros given to the compiler, as {@code NAME} or {@code NAME=VALUE}
 * @param libraries libraries it is linked with, without {@code -l}
 * @param tests test files and directories of test files; empty if none were found
 * @param finalTypes whether its types may be ported so that Python cannot derive from them
 */
public record DiscoveredModule(
    String name,
    Path root,
    List<SourceFile> sources,
    List<SourceFile> headers,
    List<Path> includeDirs,
    List<String> defines,
    List<String> libraries,
    List<Path> tests,
    boolean finalTypes) {

  public DiscoveredModule {
    sources = List.copyOf(sources);
    headers = List.copyOf(headers);
    includeDirs = List.copyOf(includeDirs);
    defines = List.copyOf(defines);
    libraries = List.copyOf(libraries);
    tests = List.copyOf(tests);
  }

  /** The part of the name that {@code PyInit_} carries: what follows the last dot. */
  public String initName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
