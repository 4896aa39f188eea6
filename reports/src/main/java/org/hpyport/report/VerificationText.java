package org.hpyport.report;

import java.util.ArrayList;
import java.util.List;

/** The runs of a verification as a table, and what they leave open. */
final class VerificationText {
  private static final List<String> HEAD =
      List.of("run", "passed", "failed", "skipped", "leaks", "invalid handles");

  private VerificationText() {}

  static String of(VerificationSummary summary) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    summary.runs().forEach(run -> rows.add(cells(run)));
    StringBuilder text = new StringBuilder(aligned(rows));
    for (RunRow run : summary.runs()) {
      if (!run.ran() && !run.reason().isEmpty()) {
        text.append("  ").append(run.title()).append(": ").append(run.reason()).append('\n');
      }
    }
    if (!summary.notShown().isEmpty()) {
      text.append("  not shown:\n");
      summary.notShown().forEach(what -> text.append("    - ").append(what).append('\n'));
    }
    return text.toString();
  }

  private static List<String> cells(RunRow run) {
    if (!run.ran() && run.passed() + run.failed() + run.skipped() == 0) {
      return List.of(run.title(), "-", "-", "-", "-", "-");
    }
    return List.of(
        run.title(),
        String.valueOf(run.passed()),
        String.valueOf(run.failed()),
        String.valueOf(run.skipped()),
        run.original() ? "" : String.valueOf(run.leaks()),
        run.original() ? "" : String.valueOf(run.invalidHandles()));
  }

  private static String aligned(List<List<String>> rows) {
    int[] widths = new int[HEAD.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int i = 0; i < row.size(); i++) {
        String blanks = " ".repeat(widths[i] - row.get(i).length());
        line.append(i == 0 ? row.get(i) + blanks : blanks + row.get(i)).append("  ");
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
