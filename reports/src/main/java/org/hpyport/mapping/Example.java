package org.hpyport.mapping;

import java.util.List;

/**
 * A few lines of the corpus, before and after the port.
 *
 * @param source the case and the file in it, such as {@code values/numbers: numbers.c}
 * @param symbols what it shows, sorted
 * @param before lines of the original, ending in a newline
 * @param after the lines that took their place; empty if nothing did
 */
public record Example(String source, List<String> symbols, String before, String after) {
  public Example {
    symbols = List.copyOf(symbols);
  }
}
