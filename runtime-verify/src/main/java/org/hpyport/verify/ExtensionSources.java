package org.hpyport.verify;

import java.nio.file.Path;
import java.util.List;

/**
 * What one extension module is built from. Relative paths are taken from {@code root}.
 *
 * @param moduleName dotted, as it is imported: {@code package._module}
 * @param root the top of the source tree; places are reported relative to it
 * @param sources C and C++ files
 * @param includeDirs for {@code -I}
 * @param defines {@code NAME} or {@code NAME=value}
 * @param compilerFlags passed to the compiler as they are
 * @param libraries a name for {@code -l}, or an option or path passed to the linker as it is
 */
public record ExtensionSources(
    String moduleName,
    Path root,
    List<Path> sources,
    List<Path> includeDirs,
    List<String> defines,
    List<String> compilerFlags,
    List<String> libraries) {

  public ExtensionSources {
    root = root.toAbsolutePath().normalize();
    sources = List.copyOf(sources);
    includeDirs = List.copyOf(includeDirs);
    defines = List.copyOf(defines);
    compilerFlags = List.copyOf(compilerFlags);
    libraries = List.copyOf(libraries);
  }

  /** A module of plain C files without further options. */
  public static ExtensionSources of(String moduleName, Path root, List<Path> sources) {
    return new ExtensionSources(
        moduleName, root, sources, List.of(), List.of(), List.of(), List.of());
  }

  /** The last part of the dotted name, which the init function and the file are named after. */
  String baseName() {
    return moduleName.substring(moduleName.lastIndexOf('.') + 1);
  }

  boolean hasCxx() {
    return sources.stream().anyMatch(ExtensionSources::isCxx);
  }

  static boolean isCxx(Path source) {
    return source.toString().matches(".*\\.(cc|cpp|cxx|C|c\\+\\+)");
  }
}
