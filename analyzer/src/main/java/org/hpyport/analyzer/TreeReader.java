package org.hpyport.analyzer;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hpyport.discovery.DiscoveredModule;
import org.hpyport.model.ExtensionModel;
import org.hpyport.preprocess.HeaderIndex;
import org.hpyport.syntax.ParseOptions;

/** Reads the modules of a source tree; the headers they share are read once. */
public final class TreeReader {
  private final Map<Path, HeaderIndex> projects = new ConcurrentHashMap<>();
  private final ParseOptions shared = ParseOptions.defaults();

  /** The model of a module. What was not understood lies in its trees' diagnostics. */
  public ExtensionModel read(DiscoveredModule module) {
    return Analyzer.read(module.name(), module.sources(), module.headers(), options(module));
  }

  /** How the files of a module are parsed. */
  public ParseOptions options(DiscoveredModule module) {
    Map<String, String> defines = new LinkedHashMap<>();
    for (String define : module.defines()) {
      int equals = define.indexOf('=');
      defines.put(
          equals < 0 ? define : define.substring(0, equals),
          equals < 0 ? "1" : define.substring(equals + 1));
    }
    HeaderIndex project =
        projects.computeIfAbsent(module.root(), root -> HeaderIndex.of(List.of(root)));
    return new ParseOptions(module.includeDirs(), defines).in(project).sharing(shared);
  }
}
