package org.hpyport.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/** What each migration that the catalog names does, from {@code migrations.properties}. */
final class Migrations {
  private static final Properties TEXTS = read();

  private Migrations() {}

  /**
   * One sentence on what becomes of what the migration rewrites.
   *
   * @throws NullPointerException if there is no such migration
   */
  static String describe(String id) {
    return Objects.requireNonNull(TEXTS.getProperty(id), id);
  }

  /** All that are described. */
  static SortedSet<String> ids() {
    return new TreeSet<>(TEXTS.stringPropertyNames());
  }

  private static Properties read() {
    Properties texts = new Properties();
    try (InputStream in =
            Objects.requireNonNull(Migrations.class.getResourceAsStream("migrations.properties"));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
