package org.hpyport.report;

import org.hpyport.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/**
 * What became of one C function.
 *
 * @param name the function
 * @param verdict whether it was ported
 * @param reason why not, in one sentence; empty unless it is blocked
 * @param location the place that decides, or {@code null}
 */
public record FunctionReport(
    String name, Verdict verdict, String reason, @Nullable Location location) {

  /** What porting a function came to. */
  public enum Verdict {
    PORTED,
    BLOCKED,
    /** It uses nothing that would have to change. */
    UNTOUCHED;

    /** The word reports use. */
    public String word() {
      return switch (this) {
        case PORTED -> "ported";
        case BLOCKED -> "blocked";
        case UNTOUCHED -> "untouched";
      };
    }
  }
}
