package org.hpyport.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The examples, one for each symbol that some corpus case shows. The resource {@code examples.txt}
 * is generated from the corpus: for each example a line {@code @@ source | symbols}, the lines
 * before, a line {@code @@}, and the lines after.
 */
public final class Examples {
  private static final String MARK = "@@";

  private final List<Example> all;
  private final Map<String, Example> bySymbol = new HashMap<>();

  /**
   * @param all examples, no two of which show the same symbol
   */
  public Examples(List<Example> all) {
    this.all = List.copyOf(all);
    for (Example example : all) {
      example.symbols().forEach(symbol -> bySymbol.put(symbol, example));
    }
  }

  /** The examples that come with the product. */
  public static Examples bundled() {
    try (InputStream in =
        Objects.requireNonNull(Examples.class.getResourceAsStream("examples.txt"))) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The example that shows a symbol, or {@code null}. */
  public @Nullable Example find(String symbol) {
    return bySymbol.get(symbol);
  }

  /** Reads what {@link #text()} wrote. */
  static Examples parse(String text) {
    List<Example> found = new ArrayList<>();
    for (String one : text.split("(?m)^" + MARK + " ", -1)) {
      int head = one.indexOf('\n');
      if (head < 0) {
        continue;
      }
      String[] title = one.substring(0, head).split(" \\| ", -1);
      String[] halves = one.substring(head + 1).split("(?m)^" + MARK + "\n", -1);
      found.add(new Example(title[0], List.of(title[1].split(" ", -1)), halves[0], halves[1]));
    }
    return new Examples(found);
  }

  /** All examples as the resource holds them. */
  String text() {
    StringBuilder out = new StringBuilder();
    for (Example e : all) {
      out.append(MARK).append(' ').append(e.source()).append(" | ");
      out.append(String.join(" ", e.symbols())).append('\n').append(e.before());
      out.append(MARK).append('\n').append(e.after());
    }
    return out.toString();
  }
}
