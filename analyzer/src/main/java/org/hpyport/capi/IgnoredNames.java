package org.hpyport.capi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of the headers and the manual that deliberately have no row, each with the reason: a
 * line of {@code ignored.tsv} is a regular expression for whole names, or {@code @} and a header
 * for all that it introduces; a tab; and the reason.
 */
public final class IgnoredNames {

  /**
   * One line of the list.
   *
   * @param names matches the whole of each name, or of {@code @} and the header's name
   * @param reason why they have no row
   */
  public record Entry(Pattern names, String reason) {
    /** True if this entry covers the name, wherever it stands, or all of the header. */
    public boolean matches(String name, String header) {
      return names.matcher(name).matches() || names.matcher("@" + header).matches();
    }
  }

  private static final IgnoredNames INSTANCE = read();

  private final List<Entry> entries;

  private IgnoredNames(List<Entry> entries) {
    this.entries = entries;
  }

  /** The one list. */
  public static IgnoredNames get() {
    return INSTANCE;
  }

  /** All entries in the file's order. */
  public List<Entry> entries() {
    return entries;
  }

  /** True if the name, a member with its struct's name and a dot before it, is on the list. */
  public boolean contains(String name) {
    return reason(name, "") != null;
  }

  /**
   * Why a name has no row; null if it is not on the list.
   *
   * @param header the header that introduces it, relative to the include folder, or empty
   */
  public @Nullable String reason(String name, String header) {
    return entries.stream()
        .filter(e -> e.matches(name, header))
        .map(Entry::reason)
        .findFirst()
        .orElse(null);
  }

  private static IgnoredNames read() {
    try (InputStream in = IgnoredNames.class.getResourceAsStream("ignored.tsv")) {
      if (in == null) {
        throw new IllegalStateException("missing resource ignored.tsv");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new IgnoredNames(
          text.lines()
              .filter(l -> !l.startsWith("#") && !l.isBlank())
              .map(l -> l.split("\t", 2))
              .map(cells -> new Entry(Pattern.compile(cells[0]), cells[1]))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
