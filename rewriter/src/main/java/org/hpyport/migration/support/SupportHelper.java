package org.hpyport.migration.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One helper of the support header, read from {@code org/hpyport/support/<name>.h}: a comment,
 * whose lines {@code requires:} and {@code includes:} name other helpers and standard headers, then
 * C.
 *
 * @param name the function, type or macro it defines
 * @param requires helpers it uses
 * @param includes standard headers it uses
 * @param documentation the comment without those lines, its delimiters included
 * @param code the C text
 */
record SupportHelper(
    String name, List<String> requires, List<String> includes, String documentation, String code) {
  SupportHelper {
    requires = List.copyOf(requires);
    includes = List.copyOf(includes);
  }

  /** Reads a helper; {@code null} if there is none of that name. */
  static @Nullable SupportHelper find(String name) {
    try (InputStream in =
        SupportHelper.class.getResourceAsStream("/org/hpyport/support/" + name + ".h")) {
      return in == null
          ? null
          : parse(name, new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SupportHelper parse(String name, String text) {
    int end = text.indexOf("*/\n");
    if (!text.startsWith("/*") || end < 0) {
      throw new IllegalStateException("helper " + name + " has no comment");
    }
    List<String> requires = new ArrayList<>();
    List<String> includes = new ArrayList<>();
    StringBuilder documentation = new StringBuilder();
    for (String line : text.substring(0, end).stripTrailing().split("\n")) {
      String word = line.strip();
      if (word.startsWith("requires:")) {
        requires.addAll(List.of(word.substring("requires:".length()).strip().split(" ")));
      } else if (word.startsWith("includes:")) {
        includes.addAll(List.of(word.substring("includes:".length()).strip().split(" ")));
      } else {
        documentation.append(documentation.isEmpty() ? "" : "\n").append(line);
      }
    }
    return new SupportHelper(
        name, requires, includes, documentation + " */", text.substring(end + 3));
  }
}
