package org.hpyport.discovery;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.diagnostic.Location;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Reads {@code [[tool.setuptools.ext-modules]]} of a {@code pyproject.toml} (setuptools docs,
 * "Configuring setuptools using pyproject.toml files").
 */
final class PyprojectFile {
  static final String NAME = "pyproject.toml";
  private final SourceFile file;
  private final ProjectFiles files;

  PyprojectFile(SourceFile file, ProjectFiles files) {
    this.file = file;
    this.files = files;
  }

  /** The modules it lists; none if it is about something else. */
  List<ModuleSettings> read() {
    if (!file.text().contains("ext-modules")) {
      return List.of();
    }
    JsonNode modules;
    try {
      JsonNode document =
          new TomlMapper().readTree(file.displayText(new TextRange(0, file.text().length())));
      modules = document.path("tool").path("setuptools").path("ext-modules");
    } catch (JacksonException e) {
      files.report(
          DiscoveryRule.BROKEN_PROJECT_FILE.in(
              file,
              file.name()
                  + " is not TOML: "
                  + e.getOriginalMessage().lines().findFirst().orElse("")));
      return List.of();
    }
    List<ModuleSettings> found = new ArrayList<>();
    int at = file.text().indexOf("ext-modules");
    for (JsonNode module : modules) {
      Location where = new Location(file, new TextRange(at, at + "ext-modules".length()), "");
      found.add(
          new ModuleSettings(
              module.path("name").asString(""),
              strings(module.path("sources")),
              strings(module.path("include-dirs")),
              macros(module.path("define-macros")),
              strings(module.path("libraries")),
              null,
              false,
              where));
      at = Math.max(at, file.text().indexOf("ext-modules", at + 1));
    }
    return found;
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(item -> strings.add(item.asString("")));
    return strings;
  }

  private static List<String> macros(JsonNode list) {
    List<String> macros = new ArrayList<>();
    for (JsonNode pair : list) {
      String name = pair.path(0).asString("");
      macros.add(pair.size() > 1 ? name + "=" + pair.path(1).asString("") : name);
    }
    return macros;
  }
}
