package org.hpyport.discovery;

import java.util.List;
import org.hpyport.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/**
 * What a build file says of one module, before any path in it is looked up.
 *
 * @param finalTypes whether Python need not derive classes from the module's types
 * @param where the place that says so
 * @param tests what to run, or {@code null} if the build file does not tell
 */
record ModuleSettings(
    String name,
    List<String> sources,
    List<String> includeDirs,
    List<String> defines,
    List<String> libraries,
    @Nullable List<String> tests,
    boolean finalTypes,
    Location where) {

  ModuleSettings {
    sources = List.copyOf(sources);
    includeDirs = List.copyOf(includeDirs);
    defines = List.copyOf(defines);
    libraries = List.copyOf(libraries);
    tests = tests == null ? null : List.copyOf(tests);
  }
}
