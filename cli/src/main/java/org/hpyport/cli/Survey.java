package org.hpyport.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Severity;
import org.hpyport.discovery.DiscoveredModule;
import org.hpyport.discovery.Discovery;
import org.hpyport.discovery.ModuleDiscovery;
import org.hpyport.migration.PortRules;
import org.hpyport.report.FunctionReport.Verdict;
import org.hpyport.report.ModuleReport;
import org.hpyport.report.RunRow;
import org.hpyport.report.SurveyRow;
import org.hpyport.report.VerificationSummary;
import org.jspecify.annotations.Nullable;

/** Takes source trees through everything, one after another, and notes what came of each module. */
final class Survey {
  private final Engine engine;
  private final boolean verify;
  private final Consumer<String> progress;

  /**
   * @param verify whether to build and run
   * @param progress is told what is being done
   */
  Survey(Engine engine, boolean verify, Consumer<String> progress) {
    this.engine = engine;
    this.verify = verify;
    this.progress = progress;
  }

  /** One row a module, or one that says what is wrong with the tree. */
  List<SurveyRow> of(Path directory) {
    String tree = directory.toString();
    List<SurveyRow> rows = new ArrayList<>();
    try {
      progress.accept(tree);
      Discovery discovery = ModuleDiscovery.discover(directory);
      rows.addAll(rows(tree, discovery));
      discovery.diagnostics().stream()
          .filter(d -> d.severity() == Severity.ERROR)
          .forEach(d -> rows.add(SurveyRow.failed(tree, "not found: " + firstLine(d.message()))));
    } catch (RuntimeException | StackOverflowError e) {
      rows.add(SurveyRow.failed(tree, "internal error (HPY999): " + InternalFailure.describe(e)));
    }
    return rows;
  }

  private List<SurveyRow> rows(String tree, Discovery discovery) {
    Map<DiscoveredModule, ModulePort> ports = new LinkedHashMap<>();
    Map<DiscoveredModule, String> failures = new LinkedHashMap<>();
    for (DiscoveredModule module : discovery.modules()) {
      progress.accept(tree + ": porting " + module.name());
      try {
        ports.put(module, engine.port(module));
      } catch (RuntimeException | StackOverflowError e) {
        failures.put(module, "internal error (HPY999): " + InternalFailure.describe(e));
      }
    }
    List<SurveyRow> rows = new ArrayList<>();
    try (WorkDirectory work = WorkDirectory.open(null)) {
      ModuleProof proof = new ModuleProof(engine, discovery.top(), false, work, ports);
      for (DiscoveredModule module : discovery.modules()) {
        ModulePort port = ports.get(module);
        rows.add(
            port == null
                ? failed(tree, module.name(), failures.getOrDefault(module, ""))
                : row(tree, module, port, proof));
      }
    }
    return rows;
  }

  private SurveyRow row(String tree, DiscoveredModule module, ModulePort port, ModuleProof proof) {
    try {
      progress.accept(tree + ": checking " + module.name());
      List<Diagnostic> findings = engine.check(module);
      if (!verify) {
        return row(
            tree, report(module, port), findings, port.whole() ? portedWord(port) : stopped(port));
      }
      progress.accept(tree + ": verifying " + module.name());
      return proven(tree, module, port, findings, proof);
    } catch (RuntimeException | StackOverflowError e) {
      return failed(tree, module.name(), "internal error (HPY999): " + InternalFailure.describe(e));
    }
  }

  private SurveyRow proven(
      String tree,
      DiscoveredModule module,
      ModulePort port,
      List<Diagnostic> findings,
      ModuleProof proof) {
    try {
      ModuleReport report = proof.prove(module, port);
      VerificationSummary summary = report.verification();
      if (summary == null) {
        return row(tree, report, findings, stopped(port));
      }
      String outcome = summary.proven() ? "proven" : "not proven" + because(report);
      return row(tree, report, findings, outcome);
    } catch (ToolError e) {
      return row(
          tree,
          report(module, port),
          findings,
          "not verified: " + firstLine(String.valueOf(e.getMessage())));
    }
  }

  private static String because(ModuleReport report) {
    return report.diagnostics().stream()
        .filter(d -> d.severity() == Severity.ERROR)
        .findFirst()
        .map(d -> ": " + d.ruleId() + " " + firstLine(d.message()))
        .orElse("");
  }

  private static String portedWord(ModulePort port) {
    return port.changed() ? "ported" : "nothing to port";
  }

  private static String stopped(ModulePort port) {
    return port.diagnostics().stream()
        .filter(d -> d.severity() == Severity.ERROR && d.ruleId().startsWith("HPY9"))
        .findFirst()
        .map(d -> "failed: " + d.ruleId() + " " + firstLine(d.message()))
        .orElse("blocked");
  }

  private static ModuleReport report(DiscoveredModule module, ModulePort port) {
    return new ModuleReport(
        module.name(),
        port.functions(),
        port.universal(),
        port.changed(),
        port.diagnostics(),
        null);
  }

  private static SurveyRow failed(String tree, String module, String outcome) {
    return new SurveyRow(tree, module, 0, 0, 0, List.of(), 0, -1, -1, -1, 0, 0, outcome);
  }

  private static SurveyRow row(
      String tree, ModuleReport report, List<Diagnostic> findings, String outcome) {
    int blocked = report.count(Verdict.BLOCKED);
    RunRow original = run(report, true);
    RunRow port = run(report, false);
    return new SurveyRow(
        tree,
        report.name(),
        report.functions().size(),
        report.functions().size() - blocked,
        blocked,
        reasons(report),
        findings.size(),
        original == null ? -1 : original.passed(),
        port == null ? -1 : port.passed(),
        port == null ? -1 : port.failed(),
        port == null ? 0 : port.leaks(),
        port == null ? 0 : port.invalidHandles(),
        outcome);
  }

  /** The last run of the original or the port that came to its end: the one in debug mode. */
  private static @Nullable RunRow run(ModuleReport report, boolean original) {
    VerificationSummary summary = report.verification();
    RunRow last = null;
    for (RunRow run : summary == null ? List.<RunRow>of() : summary.runs()) {
      if (run.original() == original && run.ran()) {
        last = run;
      }
    }
    return last;
  }

  private static List<SurveyRow.ReasonCount> reasons(ModuleReport report) {
    Map<String, Integer> counts = new TreeMap<>();
    report.functions(Verdict.BLOCKED).forEach(f -> counts.merge(f.reason(), 1, Integer::sum));
    report.diagnostics().stream()
        .filter(d -> d.ruleId().equals(PortRules.BLOCKED_MODULE))
        .forEach(d -> counts.merge(d.message(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(e -> new SurveyRow.ReasonCount(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingInt(SurveyRow.ReasonCount::count).reversed())
        .toList();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
