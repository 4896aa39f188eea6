package org.hpyport.discovery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code Extension(...)} calls of a {@code setup.py} (setuptools docs, "Building
 * Extension Modules") as text.
 */
final class SetupScript {
  private static final List<String> POSITIONAL =
      List.of(
          "name",
          "sources",
          "include_dirs",
          "define_macros",
          "undef_macros",
          "library_dirs",
          "libraries");
  private static final Set<String> CHANGED =
      Set.of("sources", "include_dirs", "define_macros", "libraries");

  private final SourceFile file;
  private final ProjectFiles files;
  private final List<PythonToken> tokens;
  private final PythonExpressions expressions;
  private boolean extensionSeen;

  SetupScript(SourceFile file, ProjectFiles files) {
    this.file = file;
    this.files = files;
    this.tokens = PythonTokens.of(file);
    Path root = ProjectFiles.directoryOf(file.path());
    String name = ProjectFiles.fileName(file.path());
    this.expressions =
        new PythonExpressions(tokens, new PythonPathCalls(name, new Globs(files, root)));
  }

  /** The modules whose settings the text tells; the others have a diagnostic. */
  List<ModuleSettings> read() {
    List<ModuleSettings> found = new ArrayList<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      PythonToken next = tokens.get(i + 1);
      boolean call = tokens.get(i).is("Extension") && next.is("(") && !next.startsLine();
      boolean declared = i > 0 && (tokens.get(i - 1).is("class") || tokens.get(i - 1).is("def"));
      int close = call && !declared ? expressions.closes(i + 1) : -1;
      if (close > 0) {
        extensionSeen = true;
        ModuleSettings settings = extension(i, close);
        if (settings != null) {
          found.add(settings);
        }
      }
    }
    if (extensionSeen) {
      reportLaterChanges();
    }
    return found;
  }

  /** Whether any {@code Extension(...)} stands in the script, understood or not. */
  boolean extensionSeen() {
    return extensionSeen;
  }

  private @Nullable ModuleSettings extension(int start, int close) {
    Location where =
        location(new TextRange(tokens.get(start).range().start(), tokens.get(close).range().end()));
    Map<String, PythonValue> arguments = arguments(start + 2, close);
    PythonValue name = arguments.get("name");
    PythonValue sources = arguments.get("sources");
    String known = name instanceof PythonValue.Text text ? text.value() : "NAME";
    if (!(name instanceof PythonValue.Text)) {
      files.report(computed(where, "name of a module", known, List.of()));
      return null;
    }
    List<String> paths = new ArrayList<>();
    if (!(sources instanceof PythonValue.Items items) || !texts(items, paths) || paths.isEmpty()) {
      Location place = sources instanceof PythonValue.Computed c ? location(c.range()) : where;
      files.report(computed(place, "source list of module " + known, known, paths));
      return null;
    }
    return new ModuleSettings(
        known,
        paths,
        setting(arguments, "include_dirs", known, where),
        setting(arguments, "define_macros", known, where),
        setting(arguments, "libraries", known, where),
        null,
        false,
        where);
  }

  private static Diagnostic computed(
      Location where, String what, String name, List<String> sources) {
    String list =
        sources.isEmpty() ? "\"FILE.c\"" : "\"" + String.join("\", \"", sources) + "\", ...";
    return DiscoveryRule.COMPUTED_SOURCES.at(
        where,
        "The "
            + what
            + " is computed by the script, which is never run. Write into "
            + TomlProjectFile.NAME
            + ":\n[[module]]\nname = \""
            + name
            + "\"\nsources = ["
            + list
            + "]");
  }

  private Map<String, PythonValue> arguments(int from, int to) {
    Map<String, PythonValue> arguments = new LinkedHashMap<>();
    int position = 0;
    for (int[] part : expressions.split(from, to, ",")) {
      if (part[0] >= part[1]) {
        continue;
      }
      boolean keyword = part[1] - part[0] > 1 && tokens.get(part[0] + 1).is("=");
      if (keyword) {
        arguments.put(tokens.get(part[0]).text(), expressions.evaluate(part[0] + 2, part[1]));
      } else if (!tokens.get(part[0]).is("**") && position < POSITIONAL.size()) {
        arguments.put(POSITIONAL.get(position++), expressions.evaluate(part[0], part[1]));
      }
    }
    return arguments;
  }

  private static boolean texts(PythonValue.Items items, List<String> into) {
    boolean all = true;
    for (PythonValue value : items.values()) {
      if (value instanceof PythonValue.Text text) {
        into.add(text.value());
      } else {
        all = false;
      }
    }
    return all;
  }

  private List<String> setting(
      Map<String, PythonValue> arguments, String key, String module, Location where) {
    PythonValue value = arguments.get(key);
    List<String> known = new ArrayList<>();
    boolean whole = value == null || value instanceof PythonValue.None;
    if (value instanceof PythonValue.Items items) {
      whole = key.equals("define_macros") ? macros(items, known) : texts(items, known);
    }
    if (!whole) {
      files.report(
          DiscoveryRule.COMPUTED_SETTING.at(
              value instanceof PythonValue.Computed c ? location(c.range()) : where,
              key
                  + " of module "
                  + module
                  + " is computed by the script, which is never run; what is not plain text in it is"
                  + " left out. If the module needs it, describe it in "
                  + TomlProjectFile.NAME
                  + "."));
    }
    return known;
  }

  private static boolean macros(PythonValue.Items items, List<String> into) {
    boolean all = true;
    for (PythonValue value : items.values()) {
      List<PythonValue> pair = value instanceof PythonValue.Items p ? p.values() : List.of();
      if (pair.size() == 2 && pair.get(0) instanceof PythonValue.Text name) {
        boolean defined = pair.get(1) instanceof PythonValue.Text;
        boolean bare = pair.get(1) instanceof PythonValue.None;
        if (defined) {
          into.add(name.value() + "=" + ((PythonValue.Text) pair.get(1)).value());
        } else if (bare) {
          into.add(name.value());
        }
        all &= defined || bare;
      } else {
        all = false;
      }
    }
    return all;
  }

  /**
   * Says where an extension's lists are changed after it was made, as in {@code ext.sources +=
   * ...}.
   */
  private void reportLaterChanges() {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      boolean attribute = tokens.get(i - 1).is(".") && CHANGED.contains(tokens.get(i).text());
      PythonToken next = tokens.get(i + 1);
      if (attribute && (next.is("+=") || next.is("=") || next.is("."))) {
        files.report(
            DiscoveryRule.COMPUTED_SETTING.at(
                location(tokens.get(i).range()),
                tokens.get(i).text()
                    + " of an extension is changed here while the script runs, which is not followed. If"
                    + " the module needs it, describe it in "
                    + TomlProjectFile.NAME
                    + "."));
      }
    }
  }

  private Location location(TextRange range) {
    return new Location(file, range, "");
  }
}
