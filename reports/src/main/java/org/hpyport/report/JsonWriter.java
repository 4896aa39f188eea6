package org.hpyport.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Fix;
import org.hpyport.diagnostic.Location;
import org.hpyport.source.TextEdit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a report as JSON. The object has {@code formatVersion} (1), {@code tool}, {@code version},
 * {@code command}, {@code modules}, {@code diagnostics} and, from {@code check}, {@code coverage}.
 *
 * <ul>
 *   <li>A module has {@code name}, {@code universal}, {@code changed}, {@code functions} (each with
 *       {@code name}, {@code verdict}, and if blocked {@code reason} and {@code location}), {@code
 *       diagnostics}, and {@code verification} if it was run: {@code proven}, {@code runs}, {@code
 *       notShown}.
 *   <li>A diagnostic has {@code rule}, {@code severity}, {@code confidence}, {@code message}, and
 *       where they apply {@code location}, {@code function}, {@code path} and {@code fixes}.
 *   <li>A location has {@code file}, {@code line} and {@code column} from 1 (columns in code
 *       points), {@code offset} and {@code length} in bytes, and {@code message} if there is one.
 *   <li>The coverage has {@code files} (how many were looked at), {@code basis} ({@code port} if
 *       the modules' port was tried, {@code catalog} if there were none), {@code uses} by fate,
 *       {@code symbols} and, from the catalog alone, {@code functions}. A symbol has {@code
 *       symbol}, {@code fate}, {@code uses} (how many), {@code blocks}, and if it blocks a
 *       universal port {@code reason} and all {@code places}: {@code file}, {@code line}, {@code
 *       column}, {@code function}, and whether the place is {@code compiled} in the assumed
 *       environment.
 * </ul>
 */
public final class JsonWriter {
  private static final int FORMAT_VERSION = 1;

  /** The report as an indented text that ends with a newline. */
  public String write(RunReport report) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("formatVersion", FORMAT_VERSION);
    root.put("tool", "hpy-port");
    root.put("version", report.toolVersion());
    root.put("command", report.command());
    root.put("modules", report.modules().stream().map(m -> module(report.base(), m)).toList());
    root.put("diagnostics", diagnostics(report.base(), report.diagnostics()));
    CoverageReport coverage = report.coverage();
    if (coverage != null) {
      root.put("coverage", CoverageJson.of(report.base(), coverage));
    }
    return text(root);
  }

  static String text(Object value) {
    return JsonMapper.builder()
            .build()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(value)
            .replace("\r\n", "\n")
        + "\n";
  }

  private static Map<String, Object> module(String base, ModuleReport module) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", module.name());
    json.put("universal", module.universal());
    json.put("changed", module.changed());
    json.put("functions", module.functions().stream().map(f -> function(base, f)).toList());
    json.put("diagnostics", diagnostics(base, module.diagnostics()));
    VerificationSummary summary = module.verification();
    if (summary != null) {
      Map<String, Object> verification = new LinkedHashMap<>();
      verification.put("proven", summary.proven());
      verification.put("runs", summary.runs().stream().map(JsonWriter::run).toList());
      verification.put("notShown", summary.notShown());
      json.put("verification", verification);
    }
    return json;
  }

  static Map<String, Object> function(String base, FunctionReport function) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", function.name());
    json.put("verdict", function.verdict().word());
    if (!function.reason().isEmpty()) {
      json.put("reason", function.reason());
    }
    putLocation(json, base, function.location());
    return json;
  }

  private static Map<String, Object> run(RunRow run) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("run", run.title());
    json.put("original", run.original());
    json.put("ran", run.ran());
    if (!run.reason().isEmpty()) {
      json.put("reason", run.reason());
    }
    json.put("passed", run.passed());
    json.put("failed", run.failed());
    json.put("skipped", run.skipped());
    json.put("leaks", run.leaks());
    json.put("invalidHandles", run.invalidHandles());
    return json;
  }

  private static List<Map<String, Object>> diagnostics(String base, List<Diagnostic> diagnostics) {
    return diagnostics.stream().sorted(RunReport.ORDER).map(d -> diagnostic(base, d)).toList();
  }

  private static Map<String, Object> diagnostic(String base, Diagnostic diagnostic) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", diagnostic.ruleId());
    json.put("severity", diagnostic.severity().level());
    json.put("confidence", diagnostic.confidence().name().toLowerCase(Locale.ROOT));
    json.put("message", diagnostic.message());
    putLocation(json, base, diagnostic.location());
    if (diagnostic.function() != null) {
      json.put("function", diagnostic.function());
    }
    if (!diagnostic.path().isEmpty()) {
      json.put("path", diagnostic.path().stream().map(l -> location(base, l)).toList());
    }
    if (!diagnostic.fixes().isEmpty()) {
      json.put("fixes", diagnostic.fixes().stream().map(f -> fix(base, f)).toList());
    }
    return json;
  }

  private static Map<String, Object> fix(String base, Fix fix) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("description", fix.description());
    json.put("applicability", fix.applicability().name().toLowerCase(Locale.ROOT));
    json.put("file", base + fix.file().name());
    json.put("edits", fix.edits().stream().map(JsonWriter::edit).toList());
    return json;
  }

  private static Map<String, Object> edit(TextEdit edit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("offset", edit.range().start());
    json.put("length", edit.range().length());
    json.put("text", SarifPlaces.display(edit.newText()));
    return json;
  }

  private static void putLocation(
      Map<String, Object> json, String base, @Nullable Location location) {
    if (location != null) {
      json.put("location", location(base, location));
    }
  }

  private static Map<String, Object> location(String base, Location location) {
    DisplayPosition at = DisplayPosition.of(location.file(), location.range().start());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", base + location.file().name());
    json.put("line", at.line());
    json.put("column", at.column());
    json.put("offset", location.range().start());
    json.put("length", location.range().length());
    if (!location.message().isEmpty()) {
      json.put("message", location.message());
    }
    return json;
  }
}
