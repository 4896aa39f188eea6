package org.hpyport.report;

import java.util.List;
import org.hpyport.coverage.ApiUse;
import org.hpyport.coverage.Coverage;
import org.hpyport.coverage.FunctionProjection;

/**
 * How much of the C API that a tree uses would port.
 *
 * @param coverage the uses, by symbol
 * @param files how many files were looked at
 * @param wholeModules whether the files are those of modules whose port was tried; otherwise they
 *     are all C files there are
 * @param functions what the catalog alone foretells; empty where the port was tried
 */
public record CoverageReport(
    Coverage coverage, int files, boolean wholeModules, List<FunctionReport> functions) {
  public CoverageReport {
    functions = List.copyOf(functions);
  }

  /** A projection in the form of a verdict. */
  public static FunctionReport verdict(FunctionProjection projection, Coverage coverage) {
    ApiUse obstacle = projection.blockedBy();
    if (obstacle == null) {
      FunctionReport.Verdict verdict =
          projection.usesApi() ? FunctionReport.Verdict.PORTED : FunctionReport.Verdict.UNTOUCHED;
      return new FunctionReport(projection.name(), verdict, "", projection.place());
    }
    String symbol = obstacle.symbol();
    String reason =
        coverage.symbols().stream()
            .filter(s -> s.symbol().equals(symbol))
            .map(s -> symbol + ": " + s.reason())
            .findFirst()
            .orElse(symbol);
    return new FunctionReport(
        projection.name(), FunctionReport.Verdict.BLOCKED, reason, obstacle.place());
  }

  /** How many functions are foretold one verdict. */
  int count(FunctionReport.Verdict verdict) {
    return (int) functions.stream().filter(f -> f.verdict() == verdict).count();
  }
}
