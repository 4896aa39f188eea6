package org.hpyport.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The outcomes of a survey, one line a module. */
public final class SurveyTable {
  private static final int TOP_REASONS = 3;
  private final List<SurveyRow> rows;

  /**
   * @param rows in the order they are to be shown
   */
  public SurveyTable(List<SurveyRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /** A Markdown table with a line of totals. */
  public String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| tree | module | functions | ported | blocked | findings | tests, original | tests, port |"
            + " leaks | invalid handles | outcome | why blocked |");
    lines.add("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|---|---|");
    rows.forEach(row -> lines.add(line(row)));
    lines.add(totals());
    return String.join("\n", lines) + "\n";
  }

  private static String line(SurveyRow row) {
    return cells(
        row.tree(),
        row.module().isEmpty() ? "-" : row.module(),
        row.functions(),
        row.ported(),
        row.blocked(),
        row.findings(),
        number(row.originalPassed()),
        row.portPassed() < 0
            ? "-"
            : row.portPassed() + " of " + (row.portPassed() + row.portFailed()),
        row.portPassed() < 0 ? "-" : row.leaks(),
        row.portPassed() < 0 ? "-" : row.invalidHandles(),
        row.outcome(),
        reasons(row));
  }

  private String totals() {
    return cells(
        "**all**",
        rows.stream().filter(r -> !r.module().isEmpty()).count(),
        sum(rows.stream().map(SurveyRow::functions).toList()),
        sum(rows.stream().map(SurveyRow::ported).toList()),
        sum(rows.stream().map(SurveyRow::blocked).toList()),
        sum(rows.stream().map(SurveyRow::findings).toList()),
        sum(rows.stream().map(r -> Math.max(0, r.originalPassed())).toList()),
        sum(rows.stream().map(r -> Math.max(0, r.portPassed())).toList()),
        sum(rows.stream().map(SurveyRow::leaks).toList()),
        sum(rows.stream().map(SurveyRow::invalidHandles).toList()),
        "",
        "");
  }

  private static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }

  private static String number(int value) {
    return value < 0 ? "-" : String.valueOf(value);
  }

  private static String reasons(SurveyRow row) {
    String shown =
        row.reasons().stream()
            .limit(TOP_REASONS)
            .map(r -> r.count() + "× " + r.reason())
            .collect(Collectors.joining("; "));
    int more = row.reasons().size() - TOP_REASONS;
    return more > 0 ? shown + "; " + more + " more" : shown;
  }

  private static String cells(Object... cells) {
    StringBuilder line = new StringBuilder("|");
    for (Object cell : cells) {
      String text =
          String.valueOf(cell).replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\s+", " ");
      line.append(' ').append(text).append(" |");
    }
    return line.toString();
  }

  /** An array with an object a row; numbers that are not known are left out. */
  public String json() {
    return JsonWriter.text(rows.stream().map(SurveyTable::object).toList());
  }

  private static Map<String, Object> object(SurveyRow row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("tree", row.tree());
    json.put("module", row.module());
    json.put("functions", row.functions());
    json.put("ported", row.ported());
    json.put("blocked", row.blocked());
    json.put("findings", row.findings());
    json.put("reasons", row.reasons().stream().map(SurveyTable::object).toList());
    if (row.originalPassed() >= 0) {
      json.put("originalPassed", row.originalPassed());
    }
    if (row.portPassed() >= 0) {
      json.put("portPassed", row.portPassed());
      json.put("portFailed", row.portFailed());
      json.put("leaks", row.leaks());
      json.put("invalidHandles", row.invalidHandles());
    }
    json.put("outcome", row.outcome());
    return json;
  }

  private static Map<String, Object> object(SurveyRow.ReasonCount reason) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reason", reason.reason());
    json.put("count", reason.count());
    return json;
  }
}
