package org.hpyport.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.analyzer.Analyzer;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.model.ExtensionModel;
import org.hpyport.port.UniversalPort;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.ParseOptions;
import org.jspecify.annotations.Nullable;

/**
 * What porting gives for sources in memory, as plain text.
 *
 * @param files the changed sources by name; empty if nothing changes
 * @param findings a line for each verdict, then a line for each finding
 */
record PortedText(Map<String, String> files, String findings) {

  static PortedText of(Map<String, String> texts) {
    List<SourceFile> sources = new ArrayList<>();
    List<SourceFile> headers = new ArrayList<>();
    texts.forEach(
        (name, text) ->
            (name.endsWith(".h") ? headers : sources).add(SourceFile.ofText(name, text)));
    ExtensionModel model = Analyzer.read("module", sources, headers, ParseOptions.defaults());
    PortResult result = UniversalPort.of(model, ParseOptions.defaults());
    Map<String, String> changed = new LinkedHashMap<>();
    for (PortedFile file : result.files()) {
      if (file.isChanged()) {
        changed.put(file.file().name(), file.newText());
      }
    }
    return new PortedText(changed, findings(result));
  }

  private static String findings(PortResult result) {
    StringBuilder out = new StringBuilder();
    result.verdicts().forEach((name, v) -> out.append(verdict(name, v)).append('\n'));
    result.diagnostics().stream()
        .map(PortedText::line)
        .sorted()
        .forEach(line -> out.append(line).append('\n'));
    return out.toString();
  }

  private static String verdict(String name, Verdict verdict) {
    if (verdict instanceof Verdict.Blocked b) {
      return name + ": blocked at " + place(b.location()) + ": " + b.reason();
    }
    return name + ": " + (verdict instanceof Verdict.Ported ? "ported" : "untouched");
  }

  private static String line(Diagnostic d) {
    return place(d.location())
        + ": "
        + d.ruleId()
        + (d.function() == null ? "" : " " + d.function())
        + ": "
        + d.message();
  }

  private static String place(@Nullable Location location) {
    return location == null ? "-" : location.file().name() + ":" + location.line();
  }
}
