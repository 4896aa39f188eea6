package org.hpyport.verify;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes what processes printed fit for reports: the same text on every machine and in every run.
 */
final class Wording {
  private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]{6,}");
  private static final Pattern PROCESS = Pattern.compile(",? ?\\b[pt]id[=: ]\\d+");
  private static final Pattern PATH =
      Pattern.compile("(?<![\\w.:/])(?:/[^/\\s\"',;:()]+)+/([^/\\s\"',;:()]+)");
  private static final int MOST_LINES = 4;

  private Wording() {}

  /** Without addresses, process ids and the folders of paths. */
  static String steady(String text) {
    String plain = ADDRESS.matcher(text).replaceAll("0x...");
    plain = PROCESS.matcher(plain).replaceAll("");
    return PATH.matcher(plain).replaceAll("$1");
  }

  /** The first lines of some evidence, on one line. */
  static String evidence(List<String> lines) {
    return String.join(
        " | ", lines.stream().map(l -> steady(l).strip()).limit(MOST_LINES).toList());
  }
}
