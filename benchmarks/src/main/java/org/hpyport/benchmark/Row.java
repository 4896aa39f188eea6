package org.hpyport.benchmark;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param parser which one, with its version
 * @param run cold or warm
 * @param wall seconds for the tree
 * @param user seconds of processor time in user mode
 * @param understood the share of bodies understood, 0 to 1; {@code null} if this run does not tell
 * @param bodies the count behind it, in words
 */
record Row(
    String parser,
    String run,
    double wall,
    double user,
    @Nullable Double understood,
    String bodies) {
  static final String HEAD =
      "| parser | run | wall s | user s | lines/s | lines/s of user time | hpy-port is faster by"
          + " | in user time | understood | hpy-port's share is |\n|---|---|--:|--:|--:|--:|--:|--:|---|--:|\n";

  /**
   * The line in Markdown.
   *
   * @param lines the lines of the tree
   * @param own hpy-port's row of the same kind of run
   */
  String markdown(long lines, Row own) {
    Double share = understood;
    Double ownShare = own.understood;
    boolean shares = share != null && ownShare != null && share > 0;
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.2f | %.2f | %,.0f | %,.0f | %.2f× | %.2f× | %s | %s |%n",
        parser,
        run,
        wall,
        user,
        lines / wall,
        lines / user,
        wall / own.wall,
        user / own.user,
        bodies,
        shares ? String.format(Locale.ROOT, "%.3f×", ownShare / share) : "–");
  }
}
