package org.hpyport.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.diagnostic.Location;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Reads {@code .hpy-port.toml}: a list of {@code [[module]]} tables, each with {@code name}, {@code
 * sources} (names or patterns), and if needed {@code include-dirs}, {@code defines}, {@code
 * libraries}, {@code tests} and {@code final-types}. Anything else in it is an error, since a
 * misspelt key would otherwise be ignored.
 */
final class TomlProjectFile {
  static final String NAME = ".hpy-port.toml";
  private static final Set<String> TOP = Set.of("module");
  private static final Set<String> KEYS =
      Set.of("name", "sources", "include-dirs", "defines", "libraries", "tests", "final-types");

  private final SourceFile file;
  private final ProjectFiles files;
  private final TomlPlaces places;
  private boolean broken;

  TomlProjectFile(SourceFile file, ProjectFiles files) {
    this.file = file;
    this.files = files;
    this.places = new TomlPlaces(file);
  }

  /** The modules it lists; empty after a diagnostic if anything in it is wrong. */
  List<ModuleSettings> read() {
    JsonNode document = parse();
    if (document == null) {
      return List.of();
    }
    checkKeys(document, TOP, -1);
    JsonNode modules = document.path("module");
    if (!broken && (!modules.isArray() || modules.isEmpty())) {
      fail(places.key(-1, "module"), "it lists no module. " + example());
    }
    List<ModuleSettings> settings = new ArrayList<>();
    for (int i = 0; !broken && i < modules.size(); i++) {
      settings.add(module(modules.get(i), i));
    }
    return broken ? List.of() : settings;
  }

  static String example() {
    return "Write for example:\n[[module]]\nname = \"NAME\"\nsources = [\"NAME.c\"]";
  }

  private @Nullable JsonNode parse() {
    try {
      return new TomlMapper().readTree(file.displayText(new TextRange(0, file.text().length())));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      fail(places.line(line), "it is not TOML: " + firstSentence(e.getOriginalMessage()));
      return null;
    }
  }

  private static String firstSentence(@Nullable String message) {
    return message == null ? "syntax error" : message.lines().findFirst().orElse("syntax error");
  }

  private void checkKeys(JsonNode table, Set<String> known, int index) {
    for (Map.Entry<String, JsonNode> entry : table.properties()) {
      String key = entry.getKey();
      if (!known.contains(key)) {
        fail(places.key(index, key), "unknown key '" + key + "'; " + Spelling.suggest(key, known));
      }
    }
  }

  private ModuleSettings module(JsonNode table, int index) {
    Location where = places.table(index);
    if (!table.isObject()) {
      fail(where, "'module' must be tables, written [[module]].");
      return new ModuleSettings("", List.of(), List.of(), List.of(), List.of(), null, false, where);
    }
    checkKeys(table, KEYS, index);
    List<String> sources = strings(table, "sources", index);
    if (broken) {
      return new ModuleSettings("", List.of(), List.of(), List.of(), List.of(), null, false, where);
    }
    if (!table.path("name").isString() || table.path("name").asString().isBlank()) {
      fail(places.key(index, "name"), "a [[module]] needs name = \"...\", as Python imports it.");
    } else if (sources.isEmpty()) {
      fail(places.key(index, "sources"), "a [[module]] needs sources = [\"...\"], its C files.");
    }
    return new ModuleSettings(
        table.path("name").asString(""),
        sources,
        strings(table, "include-dirs", index),
        strings(table, "defines", index),
        strings(table, "libraries", index),
        table.has("tests") ? strings(table, "tests", index) : null,
        flag(table, "final-types", index),
        where);
  }

  private boolean flag(JsonNode table, String key, int index) {
    JsonNode value = table.path(key);
    if (!value.isMissingNode() && !value.isBoolean()) {
      fail(places.key(index, key), "'" + key + "' must be true or false.");
    }
    return value.asBoolean(false);
  }

  private List<String> strings(JsonNode table, String key, int index) {
    JsonNode value = table.path(key);
    List<String> strings = new ArrayList<>();
    boolean fits = value.isMissingNode() || value.isArray();
    for (int i = 0; fits && i < value.size(); i++) {
      fits = value.get(i).isString();
      strings.add(value.get(i).asString(""));
    }
    if (!fits) {
      fail(places.key(index, key), "'" + key + "' must be a list of strings.");
    }
    return strings;
  }

  private void fail(Location where, String what) {
    broken = true;
    files.report(DiscoveryRule.BROKEN_PROJECT_FILE.at(where, file.name() + ": " + what));
  }
}
