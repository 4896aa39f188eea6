package org.hpyport.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import org.hpyport.analyzer.Analyzer;
import org.hpyport.capi.ApiFacts;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.model.ExtensionModel;
import org.hpyport.rule.OwnershipCheck;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.ParseOptions;

/**
 * How long the ownership analysis takes, and how that grows: a file of 3,000 lines, then single
 * functions of more and more branches. Prints tables in Markdown.
 */
public final class OwnershipBenchmark {
  private static final int LINES = 3_000;
  private static final int WARM_UP = 15;
  private static final int RUNS = 9;

  private OwnershipBenchmark() {}

  /** What one pass took. */
  private record Pass(double wall, double processor, double heap, int functions, int findings) {}

  /**
   * Runs it.
   *
   * @param args none
   */
  public static void main(String[] args) {
    String c = GeneratedModule.ofLines(LINES);
    System.out.printf(
        Locale.ROOT,
        "%,d lines, read and checked on one thread, median of %d runs after %d%n%n",
        c.lines().count(),
        RUNS,
        WARM_UP);
    System.out.print(
        "| run | functions | findings | wall ms | processor ms | heap, at most, MB |\n");
    System.out.print("|---|--:|--:|--:|--:|--:|\n");
    row("first", pass(c));
    for (int i = 1; i < WARM_UP; i++) {
      pass(c);
    }
    row("warm", median(c));
    System.out.printf(
        "%n| branches | lines | wall ms | processor ms | µs a branch | heap, at most, MB |%n");
    System.out.print("|--:|--:|--:|--:|--:|--:|\n");
    for (int branches : new int[] {10, 50, 100, 500, 1_000, 2_500, 5_000}) {
      String f = GeneratedModule.ofBranches(branches);
      pass(f);
      Pass p = median(f);
      System.out.printf(
          Locale.ROOT,
          "| %,d | %,d | %.1f | %.1f | %.0f | %.0f |%n",
          branches,
          f.lines().count(),
          p.wall(),
          p.processor(),
          1_000 * p.processor() / branches,
          p.heap());
    }
  }

  private static void row(String name, Pass p) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %.0f | %.0f | %.0f |%n",
        name,
        p.functions(),
        p.findings(),
        p.wall(),
        p.processor(),
        p.heap());
  }

  private static Pass median(String c) {
    Pass[] all = new Pass[RUNS];
    for (int i = 0; i < RUNS; i++) {
      all[i] = pass(c);
    }
    double most = 0;
    for (Pass p : all) {
      most = Math.max(most, p.heap());
    }
    java.util.Arrays.sort(all, java.util.Comparator.comparingDouble(Pass::wall));
    Pass middle = all[RUNS / 2];
    return new Pass(middle.wall(), middle.processor(), most, middle.functions(), middle.findings());
  }

  /** Parses the file, makes its model and checks all its functions, nothing of it known before. */
  private static Pass pass(String c) {
    List<MemoryPoolMXBean> pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(p -> p.getType() == MemoryType.HEAP)
            .toList();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    ParseOptions options = ParseOptions.defaults();
    ExtensionModel module =
        Analyzer.read("m", List.of(SourceFile.ofText("m.c", c)), List.of(), options);
    OwnershipCheck check = new OwnershipCheck(module, ApiFacts.Dialect.C_API, options);
    List<Diagnostic> found =
        module.functions().values().stream().flatMap(f -> check.check(f).stream()).toList();
    long heap = pools.stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
    return new Pass(
        (System.nanoTime() - wall) / 1e6,
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e6,
        heap / 1e6,
        module.functions().size(),
        found.size());
  }
}
