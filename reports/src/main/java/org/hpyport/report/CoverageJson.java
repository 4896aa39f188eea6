package org.hpyport.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.coverage.ApiUse;
import org.hpyport.coverage.Coverage;
import org.hpyport.coverage.SymbolUses;

/** The coverage as a value for {@link JsonWriter}. */
final class CoverageJson {
  private CoverageJson() {}

  /**
   * @param base what stands before file names
   */
  static Map<String, Object> of(String base, CoverageReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("files", report.files());
    json.put("basis", report.wholeModules() ? "port" : "catalog");
    Map<String, Object> uses = new LinkedHashMap<>();
    Coverage.FATES.forEach(fate -> uses.put(fate, report.coverage().uses(fate)));
    json.put("uses", uses);
    json.put("symbols", report.coverage().symbols().stream().map(s -> symbol(base, s)).toList());
    if (!report.functions().isEmpty()) {
      json.put(
          "functions", report.functions().stream().map(f -> JsonWriter.function(base, f)).toList());
    }
    return json;
  }

  private static Map<String, Object> symbol(String base, SymbolUses symbol) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("symbol", symbol.symbol());
    json.put("fate", symbol.fate());
    json.put("uses", symbol.uses().size());
    json.put("blocks", symbol.blocks());
    if (symbol.blocks()) {
      json.put("reason", symbol.reason());
      List<Map<String, Object>> places =
          symbol.uses().stream().map(use -> place(base, use)).toList();
      json.put("places", places);
    }
    return json;
  }

  private static Map<String, Object> place(String base, ApiUse use) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", base + use.place().file().name());
    DisplayPosition at = DisplayPosition.of(use.place().file(), use.place().range().start());
    json.put("line", at.line());
    json.put("column", at.column());
    if (use.function() != null) {
      json.put("function", use.function());
    }
    json.put("compiled", use.compiled());
    return json;
  }
}
