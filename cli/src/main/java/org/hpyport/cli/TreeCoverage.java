package org.hpyport.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.hpyport.coverage.ApiUses;
import org.hpyport.coverage.Coverage;
import org.hpyport.coverage.FunctionProjection;
import org.hpyport.discovery.CFiles;
import org.hpyport.discovery.DiscoveredModule;
import org.hpyport.migration.support.SupportHeader;
import org.hpyport.report.CoverageReport;
import org.hpyport.report.FunctionReport;
import org.hpyport.report.ModuleReport;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxTree;

/** Counts what a tree uses of the C API. */
final class TreeCoverage {
  private TreeCoverage() {}

  /**
   * Of the modules that were found.
   *
   * @param reports what their ports came to: what stands in a ported function does not block it
   */
  static CoverageReport ofModules(
      List<DiscoveredModule> modules, Engine engine, List<ModuleReport> reports) {
    Set<String> ported = functions(reports, FunctionReport.Verdict.PORTED);
    ported.removeAll(functions(reports, FunctionReport.Verdict.BLOCKED));
    List<SyntaxTree> trees = new ArrayList<>();
    for (DiscoveredModule module : modules) {
      engine.trees(module).stream()
          .filter(tree -> !SupportHeader.isGenerated(tree.file()))
          .forEach(trees::add);
    }
    Coverage coverage =
        Coverage.of(
            ApiUses.in(trees),
            SupportHeader::contains,
            use -> use.function() != null && ported.contains(use.function()));
    int files = (int) trees.stream().map(SyntaxTree::file).distinct().count();
    return new CoverageReport(coverage, files, true, List.of());
  }

  private static Set<String> functions(List<ModuleReport> reports, FunctionReport.Verdict verdict) {
    Set<String> names = new TreeSet<>();
    reports.forEach(r -> r.functions(verdict).forEach(f -> names.add(f.name())));
    return names;
  }

  /**
   * Of all C files under a path, whether the modules are known or not.
   *
   * @throws Exception what reading a file throws
   */
  static CoverageReport ofFiles(Path path, Jobs jobs) throws Exception {
    ParseOptions options = ParseOptions.defaults();
    List<Callable<SyntaxTree>> tasks = new ArrayList<>();
    for (SourceFile file : CFiles.under(path)) {
      tasks.add(() -> CParser.parse(file, options));
    }
    List<SyntaxTree> trees = new ArrayList<>();
    jobs.run(tasks, trees::add);
    trees.removeIf(tree -> SupportHeader.isGenerated(tree.file()));
    Coverage coverage = Coverage.of(ApiUses.in(trees), SupportHeader::contains);
    List<FunctionReport> functions =
        FunctionProjection.of(trees, coverage).stream()
            .map(f -> CoverageReport.verdict(f, coverage))
            .toList();
    return new CoverageReport(coverage, trees.size(), false, functions);
  }
}
