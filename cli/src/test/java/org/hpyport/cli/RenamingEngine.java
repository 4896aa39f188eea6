package org.hpyport.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.discovery.DiscoveredModule;
import org.hpyport.report.FunctionReport;
import org.hpyport.report.RunRow;
import org.hpyport.report.VerificationSummary;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxTree;

/**
 * An engine that "ports" by replacing the word OLD with NEW, finds each WRONG, is blocked by each
 * BLOCKED, breaks on BROKEN, and proves what holds no FLAKY. It lets tests of the commands say in
 * their sources what shall happen.
 */
class RenamingEngine implements Engine {
  static final String HEADER = "/* support */\n";

  @Override
  public List<Diagnostic> check(DiscoveredModule module) {
    return find(module, "WRONG", "HPY101", Severity.WARNING, "reference is wrong");
  }

  @Override
  public List<SyntaxTree> trees(DiscoveredModule module) {
    return module.sources().stream()
        .map(file -> CParser.parse(file, ParseOptions.defaults()))
        .toList();
  }

  @Override
  public ModulePort port(DiscoveredModule module) {
    List<ModulePort.PortedFile> files = new ArrayList<>();
    Map<String, String> added = new LinkedHashMap<>();
    List<SourceFile> all = new ArrayList<>(module.sources());
    all.addAll(module.headers());
    for (SourceFile file : all) {
      if (file.text().contains("CRASH")) {
        throw new IllegalStateException("no rule for CRASH");
      }
      String text = file.text().replace("OLD", "NEW");
      if (text.contains("WITH_SUPPORT") && !text.contains("hpy_port_support.h")) {
        text = "#include \"hpy_port_support.h\"\n" + text;
        added.put("hpy_port_support.h", HEADER);
      }
      files.add(new ModulePort.PortedFile(file, text));
    }
    List<FunctionReport> functions = new ArrayList<>();
    for (Diagnostic d : find(module, "BLOCKED", "HPY404", Severity.WARNING, "no equivalent")) {
      functions.add(
          new FunctionReport("f", FunctionReport.Verdict.BLOCKED, d.message(), d.location()));
    }
    List<Diagnostic> broken = find(module, "BROKEN", "HPY900", Severity.ERROR, "not C");
    return new ModulePort(files, added, functions, functions.isEmpty(), broken);
  }

  @Override
  public Verified verify(
      Verifiable module, List<Verifiable> companions, Path work, Path shared, boolean strict) {
    DiscoveredModule port = Objects.requireNonNull(module.port());
    DiscoveredModule original = module.original();
    boolean flaky = port.sources().get(0).text().contains("FLAKY");
    boolean ported = !port.sources().get(0).text().contains("OLD");
    List<RunRow> runs =
        List.of(
            new RunRow("original", true, original != null, "", 3, 0, 0, 0, 0),
            new RunRow("port, debug", false, true, "", flaky ? 2 : 3, flaky ? 1 : 0, 0, 0, 0));
    return new Verified(
        new VerificationSummary(ported && !flaky, runs, List.of("speed")), List.of());
  }

  private static List<Diagnostic> find(
      DiscoveredModule module, String word, String rule, Severity severity, String message) {
    List<Diagnostic> found = new ArrayList<>();
    for (SourceFile file : module.sources()) {
      int at = file.text().indexOf(word);
      if (at >= 0) {
        Location place = new Location(file, new TextRange(at, at + word.length()), "");
        found.add(Diagnostic.at(rule, severity, message, place));
      }
    }
    return found;
  }
}
