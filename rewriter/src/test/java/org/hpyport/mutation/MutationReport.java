package org.hpyport.mutation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hpyport.capi.ApiFacts;

/** Counts by dialect and kind, and what was not found. */
final class MutationReport {
  private final List<MutationResult> results;

  MutationReport(List<MutationResult> results) {
    this.results = List.copyOf(results);
  }

  /** The share found of those that are mistakes, in percent; 100 if there are none. */
  double found(ApiFacts.Dialect dialect, MutationSubject.Group group) {
    Row row = new Row();
    results.stream()
        .filter(r -> r.subject().dialect() == dialect && r.subject().group() == group)
        .forEach(row::add);
    return row.percent();
  }

  /** A table, one row a group, dialect and kind, then the survivors, one a line. */
  String text() {
    Map<String, Row> rows = new TreeMap<>();
    for (MutationResult r : results) {
      String group = r.subject().group() + " " + r.subject().dialect();
      rows.computeIfAbsent(group + " " + r.mutant().kind(), k -> new Row()).add(r);
      rows.computeIfAbsent(group + " all", k -> new Row()).add(r);
    }
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            "%-36s %6s %6s %6s %6s %6s %6s %6s %6s%n",
            "", "made", "here", "caller", "maybe", "lost", "equal", "sure%", "%"));
    rows.forEach((name, row) -> out.append(row.line(name)));
    for (MutationResult r : results) {
      if (!r.isCertain()) {
        out.append(r.verdict()).append(' ').append(r.subject().name()).append('/');
        out.append(r.mutant()).append(" (").append(r.mutant().function()).append(')');
        out.append(r.reason().isEmpty() ? "" : ": " + r.reason()).append('\n');
      }
    }
    return out.toString();
  }

  private static final class Row {
    private final int[] counts = new int[MutationResult.Verdict.values().length];

    void add(MutationResult r) {
      counts[r.verdict().ordinal()]++;
    }

    private int of(MutationResult.Verdict verdict) {
      return counts[verdict.ordinal()];
    }

    private int found() {
      return certain() + of(MutationResult.Verdict.POSSIBLE);
    }

    private int certain() {
      return of(MutationResult.Verdict.FOUND) + of(MutationResult.Verdict.FOUND_IN_CALLER);
    }

    /** Certain and possible findings together. */
    double percent() {
      int all = found() + of(MutationResult.Verdict.SURVIVED);
      return all == 0 ? 100 : 100.0 * found() / all;
    }

    String line(String name) {
      int survived = of(MutationResult.Verdict.SURVIVED);
      int equal = of(MutationResult.Verdict.EQUIVALENT);
      return String.format(
          "%-36s %6d %6d %6d %6d %6d %6d %6.1f %6.1f%n",
          name,
          found() + survived + equal,
          of(MutationResult.Verdict.FOUND),
          of(MutationResult.Verdict.FOUND_IN_CALLER),
          of(MutationResult.Verdict.POSSIBLE),
          survived,
          equal,
          found() + survived == 0 ? 100 : 100.0 * certain() / (found() + survived),
          percent());
    }
  }
}
