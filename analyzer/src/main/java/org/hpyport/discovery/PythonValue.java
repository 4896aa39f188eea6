package org.hpyport.discovery;

import java.util.List;
import org.hpyport.source.TextRange;

/** What an expression in a build script is worth, as far as its text alone tells. */
sealed interface PythonValue {

  /** A string, number or name of a constant. */
  record Text(String value) implements PythonValue {}

  /** {@code None}. */
  record None() implements PythonValue {}

  /** A list, tuple or set; some items may be computed. */
  record Items(List<PythonValue> values) implements PythonValue {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** Something that only running the script would tell. */
  record Computed(TextRange range) implements PythonValue {}
}
