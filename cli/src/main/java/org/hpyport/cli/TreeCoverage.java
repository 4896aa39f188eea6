package org.hpyport.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hpyport.coverage.ApiUses;
import org.hpyport.coverage.Coverage;
import org.hpyport.coverage.FunctionProjection;
import org.hpyport.discovery.CFiles;
import org.hpyport.discovery.DiscoveredModule;
import org.hpyport.migration.support.SupportHeader;
import org.hpyport.report.CoverageReport;
import org.hpyport.report.FunctionReport;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxTree;

/** Counts what a tree uses of the C API. */
final class TreeCoverage {
  private TreeCoverage() {}

  /** Of the modules that were found. */
  static CoverageReport ofModules(List<DiscoveredModule> modules, Engine engine) {
    List<SyntaxTree> trees = new ArrayList<>();
    for (DiscoveredModule module : modules) {
      engine.trees(module).stream()
          .filter(tree -> !SupportHeader.isGenerated(tree.file()))
          .forEach(trees::add);
    }
    Coverage coverage = Coverage.of(ApiUses.in(trees), SupportHeader::contains);
    int files = (int) trees.stream().map(SyntaxTree::file).distinct().count();
    return new CoverageReport(coverage, files, true, List.of());
  }

  /** Of all C files under a path, where the modules are not known. */
  static CoverageReport ofFiles(Path path) {
    List<SyntaxTree> trees =
        CFiles.under(path).stream()
            .map(file -> CParser.parse(file, ParseOptions.defaults()))
            .toList();
    Coverage coverage = Coverage.of(ApiUses.in(trees), SupportHeader::contains);
    List<FunctionReport> functions =
        FunctionProjection.of(trees, coverage).stream()
            .map(f -> CoverageReport.verdict(f, coverage))
            .toList();
    return new CoverageReport(coverage, trees.size(), false, functions);
  }
}
