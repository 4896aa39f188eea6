package org.hpyport.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one symbol.
 *
 * @param name the C identifier
 * @param title what it is, in a few words
 * @param entries what is known of it, in the order to be read
 * @param example code with it, before and after a port, or {@code null} if no corpus case has any
 */
public record SymbolPage(
    String name, String title, List<Entry> entries, @Nullable Example example) {
  public SymbolPage {
    entries = List.copyOf(entries);
  }

  /**
   * One fact.
   *
   * @param label one or two words
   * @param text sentences; code stands between backquotes
   */
  public record Entry(String label, String text) {}
}
