package org.hpyport.capi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The catalog's resources as text, for tests of their form. */
final class CatalogText {

  /** The order in which keys are written, as package-info.java lists them. */
  static final List<String> KEY_ORDER =
      List.of(
          "kind",
          "new-since",
          "gone-since",
          "result",
          "from",
          "owner-may-drop",
          "type",
          "parameters",
          "parameter-types",
          "variadic",
          "objects",
          "objects-from",
          "object-arrays",
          "out-objects",
          "out-objects-from",
          "out-result",
          "out-from",
          "in-out",
          "accepts-null",
          "steals",
          "steals-on-failure",
          "retains",
          "releases",
          "tracks",
          "assigns",
          "assigns-null",
          "same-as",
          "lifetime",
          "derived-from",
          "out-derived",
          "error",
          "success",
          "fails-on-misuse",
          "clears-error",
          "runs-python",
          "releases-gil",
          "no-return",
          "returns",
          "format",
          "format-at",
          "fate",
          "hpy",
          "c",
          "bare",
          "migration",
          "helper",
          "args",
          "uses",
          "reason",
          "advice",
          "hpy-result",
          "doc-note",
          "note");

  private CatalogText() {}

  static List<String> lines(String resource) {
    try (InputStream in = CatalogText.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The table names in the file's order. */
  static List<String> tables(String resource) {
    return lines(resource).stream()
        .filter(l -> l.startsWith("["))
        .map(l -> l.substring(1, l.length() - 1).replace("\"", ""))
        .toList();
  }

  /** The positions in {@link #KEY_ORDER} of each table's keys; -1 for an unknown key. */
  static List<List<Integer>> keyPositions(String resource) {
    List<List<Integer>> all = new ArrayList<>();
    for (String line : lines(resource)) {
      if (line.startsWith("[")) {
        all.add(new ArrayList<>());
      } else if (line.contains(" = ")) {
        all.get(all.size() - 1).add(KEY_ORDER.indexOf(line.substring(0, line.indexOf(" = "))));
      }
    }
    return all;
  }

  static Set<String> names(String resource) {
    return lines(resource).stream().filter(l -> !l.isBlank()).collect(Collectors.toSet());
  }
}
