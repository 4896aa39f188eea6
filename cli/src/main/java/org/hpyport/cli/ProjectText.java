package org.hpyport.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hpyport.discovery.DiscoveredModule;
import org.hpyport.source.SourceFile;

/** Writes {@code .hpy-port.toml}: one table a module, in each directory that is a module's root. */
final class ProjectText {
  private ProjectText() {}

  /** The files by name relative to the top. */
  static SortedMap<String, byte[]> files(Path top, Collection<DiscoveredModule> modules) {
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    for (DiscoveredModule module : modules) {
      String directory = relative(top, module.root());
      String name = directory.equals(".") ? ".hpy-port.toml" : directory + "/.hpy-port.toml";
      StringBuilder text = texts.computeIfAbsent(name, n -> new StringBuilder());
      text.append(text.isEmpty() ? "" : "\n").append(table(module));
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    texts.forEach(
        (name, text) -> files.put(name, text.toString().getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  private static String table(DiscoveredModule module) {
    Path root = module.root();
    StringBuilder text = new StringBuilder("[[module]]\n");
    text.append("name = ").append(quoted(module.name())).append('\n');
    list(
        text,
        "sources",
        module.sources().stream().map(SourceFile::path).map(p -> relative(root, p)).toList());
    list(text, "include-dirs", module.includeDirs().stream().map(p -> relative(root, p)).toList());
    list(text, "defines", module.defines());
    list(text, "libraries", module.libraries());
    list(text, "tests", module.tests().stream().map(p -> relative(root, p)).toList());
    return text.toString();
  }

  private static void list(StringBuilder text, String key, List<String> values) {
    if (!values.isEmpty()) {
      text.append(key).append(" = [");
      text.append(String.join(", ", values.stream().map(ProjectText::quoted).toList()));
      text.append("]\n");
    }
  }

  private static String relative(Path from, Path to) {
    String name = from.relativize(to).toString().replace('\\', '/');
    return name.isEmpty() ? "." : name;
  }

  /** A TOML basic string (TOML 1.0, "String"). */
  private static String quoted(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < 0x20 || c == 0x7f) {
        text.append(String.format("\\u%04X", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.append('"').toString();
  }
}
