package org.hpyport.report;

import java.util.List;
import java.util.stream.Stream;
import org.hpyport.coverage.ApiUse;
import org.hpyport.coverage.Coverage;
import org.hpyport.coverage.SymbolUses;
import org.hpyport.diagnostic.Location;

/** Tells a person how much of the C API that a tree uses would port, and what stands in the way. */
final class CoverageText {
  private static final int MOST_SYMBOLS = 12;
  private static final int MOST_PLACES = 3;
  private static final int MOST_FUNCTIONS = 12;

  private final CoverageReport report;
  private final String base;
  private final TextStyle style;
  private final boolean verbose;
  private final StringBuilder text = new StringBuilder();

  private CoverageText(CoverageReport report, String base, TextStyle style, boolean verbose) {
    this.report = report;
    this.base = base;
    this.style = style;
    this.verbose = verbose;
  }

  /**
   * @param verbose whether to list everything
   */
  static String of(CoverageReport report, String base, TextStyle style, boolean verbose) {
    CoverageText text = new CoverageText(report, base, style, verbose);
    text.counts();
    text.blocking();
    text.functions();
    return text.text.toString();
  }

  private void counts() {
    Coverage coverage = report.coverage();
    int all = coverage.symbols().stream().mapToInt(s -> s.uses().size()).sum();
    text.append(style.bold("C API")).append(": ");
    text.append(TextWriter.plural(all, "use")).append(" of ");
    text.append(TextWriter.plural(coverage.symbols().size(), "symbol")).append(" in ");
    text.append(TextWriter.plural(report.files(), "file"));
    text.append(report.wholeModules() ? "" : ", which are all C files here").append('\n');
    for (String fate : Coverage.FATES) {
      if (coverage.symbols(fate) > 0) {
        text.append(
            String.format(
                "  %-8s %6d of %s%n",
                fate, coverage.uses(fate), TextWriter.plural(coverage.symbols(fate), "symbol")));
      }
    }
  }

  private void blocking() {
    List<SymbolUses> blocking = report.coverage().blocking();
    if (blocking.isEmpty()) {
      return;
    }
    text.append("  ").append(TextWriter.plural(blocking.size(), "symbol"));
    text.append(blocking.size() == 1 ? " blocks" : " block").append(" a universal port:\n");
    int shown = verbose ? blocking.size() : Math.min(MOST_SYMBOLS, blocking.size());
    blocking.subList(0, shown).forEach(this::symbol);
    more(blocking.size() - shown, "symbol");
  }

  private void symbol(SymbolUses symbol) {
    text.append("    ").append(style.bad(symbol.symbol())).append(" (").append(symbol.fate());
    text.append("): ").append(symbol.reason()).append('\n');
    List<String> places = places(symbol);
    int shown = verbose ? places.size() : Math.min(MOST_PLACES, places.size());
    text.append("      ").append(String.join(", ", places.subList(0, shown)));
    int rest = places.size() - shown;
    text.append(rest > 0 ? " and " + rest + " more" : "").append('\n');
  }

  /** Each line once, those that are compiled first. */
  private List<String> places(SymbolUses symbol) {
    return Stream.of(true, false)
        .flatMap(
            compiled ->
                symbol.uses().stream()
                    .filter(use -> use.compiled() == compiled)
                    .map(use -> place(use) + (compiled ? "" : " (not compiled here)")))
        .distinct()
        .toList();
  }

  private String place(ApiUse use) {
    return base + use.place().file().name() + ":" + use.place().line();
  }

  private void more(int rest, String noun) {
    if (rest > 0) {
      text.append("    and ").append(rest).append(" more ").append(noun);
      text.append(rest == 1 ? "" : "s").append("; -v lists all\n");
    }
  }

  /** The verdicts that the catalog alone foretells. */
  private void functions() {
    if (report.functions().isEmpty()) {
      return;
    }
    text.append("  projected from the catalog alone: ");
    int port = report.count(FunctionReport.Verdict.PORTED);
    text.append(TextWriter.plural(port, "function")).append(" would port, ");
    text.append(report.count(FunctionReport.Verdict.BLOCKED)).append(" blocked, ");
    text.append(report.count(FunctionReport.Verdict.UNTOUCHED)).append(" need no change\n");
    List<FunctionReport> blocked =
        report.functions().stream()
            .filter(f -> f.verdict() == FunctionReport.Verdict.BLOCKED)
            .toList();
    int shown = verbose ? blocked.size() : Math.min(MOST_FUNCTIONS, blocked.size());
    DiagnosticText places = new DiagnosticText(base, style);
    for (FunctionReport function : blocked.subList(0, shown)) {
      text.append("    ");
      Location at = function.location();
      if (at != null) {
        text.append(places.place(at)).append(": ");
      }
      text.append(style.bad("blocked")).append(' ').append(function.name()).append(": ");
      text.append(function.reason()).append('\n');
    }
    more(blocked.size() - shown, "blocked function");
  }
}
