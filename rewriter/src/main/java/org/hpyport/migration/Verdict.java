package org.hpyport.migration;

import org.hpyport.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/** What became of one function. */
public sealed interface Verdict {

  /** It was rewritten. */
  record Ported() implements Verdict {}

  /** It uses no API and stays as it is. */
  record Untouched() implements Verdict {}

  /**
   * A person must decide something first.
   *
   * @param reason a sentence that says what
   * @param location the place, or {@code null} if it is the function as a whole
   */
  record Blocked(String reason, @Nullable Location location) implements Verdict {}
}
