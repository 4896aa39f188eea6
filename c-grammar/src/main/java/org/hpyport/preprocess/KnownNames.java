package org.hpyport.preprocess;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The types and macros of {@code Python.h}, {@code hpy.h} and the C library, from tables that ship
 * with the tool: reading headers would need them installed.
 *
 * <p>A line of a table is {@code type NAME} or {@code macro NAME PARAMETERS SHAPE [BODY]},
 * separated by tabs; {@code PARAMETERS} is {@code -} for an object-like macro, else the names
 * separated by commas. {@code #} starts a comment.
 */
public final class KnownNames {
  private static final String[] TABLES = {"c-library.tsv", "python-h.tsv", "hpy-h.tsv"};
  private static final Pattern PYTHON_NAME = Pattern.compile("_?(Py[A-Za-z0-9]*|PY)_");
  private static final KnownNames INSTANCE = load();

  private final Set<String> types;
  private final Map<String, MacroDefinition> macros;
  private final Set<String> pythonFamilies;

  private KnownNames(Set<String> types, Map<String, MacroDefinition> macros) {
    this.types = types;
    this.macros = macros;
    this.pythonFamilies = new TreeSet<>();
    macros.keySet().stream().map(KnownNames::family).forEach(pythonFamilies::add);
  }

  /** The tables that ship with the tool. */
  public static KnownNames instance() {
    return INSTANCE;
  }

  /** Whether {@code name} is a type of one of the headers. */
  public boolean isType(String name) {
    return types.contains(name);
  }

  /** The header's macro of that name; {@code null} if there is none. */
  public @Nullable MacroDefinition macro(String name) {
    return macros.get(name);
  }

  /**
   * Whether {@code name} belongs to a family of names ({@code PyList_}) of which the tables hold
   * all macros, so that it is none unless they have it.
   */
  public boolean isOfPython(String name) {
    String family = family(name);
    return !family.isEmpty() && pythonFamilies.contains(family);
  }

  /** What comes before the first underscore behind {@code Py}; empty for other names. */
  private static String family(String name) {
    Matcher m = PYTHON_NAME.matcher(name);
    return m.lookingAt() ? m.group(1) : "";
  }

  private static KnownNames load() {
    Set<String> types = new TreeSet<>();
    Map<String, MacroDefinition> macros = new TreeMap<>();
    for (String table : TABLES) {
      InputStream stream = KnownNames.class.getResourceAsStream(table);
      if (stream == null) {
        throw new IllegalStateException("missing resource " + table);
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        reader
            .lines()
            .filter(l -> !l.startsWith("#"))
            .forEach(l -> row(l.split("\t", -1), types, macros));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new KnownNames(Set.copyOf(types), Map.copyOf(macros));
  }

  private static void row(String[] cells, Set<String> types, Map<String, MacroDefinition> macros) {
    if (cells[0].equals("type")) {
      types.add(cells[1]);
    } else if (cells[0].equals("macro")) {
      List<String> parameters = cells[2].equals("-") ? null : List.of(cells[2].split(","));
      String body = cells.length > 4 ? cells[4] : "";
      macros.put(
          cells[1],
          new MacroDefinition(
              cells[1], parameters, body, MacroShape.valueOf(cells[3]), null, null, false));
    }
  }
}
