package org.hpyport.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Sets hpy-port beside other parsers on one tree in one run and prints a table in Markdown. */
public final class Comparison {
  private static final int RUNS = 3;
  private static final String NOTE =
      """

      Cold is the whole process, the fastest of %d runs; warm is one thread that has parsed the tree
      before: for hpy-port the mean of JMH, for tree-sitter-c its fastest pass. hpy-port parses the
      branches not taken as well and keeps to a heap of 512 MB. What is understood is counted
      differently for each parser, as near to the same as it can be told: hpy-port counts function
      bodies without an opaque region in them; tree-sitter-c the nodes function_definition whose body
      has no ERROR and no MISSING node, a function that it does not see as one not counted at all;
      Coccinelle, in its own statistics, lines outside what it calls bad. Its "files" are those
      without any error.
      """;

  private Comparison() {}

  /**
   * Runs it.
   *
   * @param args the program {@code bin/hpy-port} and the tree
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 2) {
      System.err.println("usage: Comparison bin/hpy-port TREE");
      System.exit(2);
    }
    Path scratch = Files.createTempDirectory("hpy-port-benchmark");
    try {
      SourceTree tree =
          SourceTree.of(Path.of(args[1])).copyTo(Files.createDirectory(scratch.resolve("tree")));
      System.out.print(table(Path.of(args[0]), new Bench(tree, scratch, RUNS)));
    } finally {
      delete(scratch);
    }
  }

  private static String table(Path program, Bench bench) throws IOException, InterruptedException {
    List<Row> own = new HpyPort(program).measure(bench);
    long lines = bench.tree().lines();
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(Locale.ROOT, "%d files, %,d lines%n%n", bench.tree().files().size(), lines));
    out.append(Row.HEAD);
    StringBuilder missing = new StringBuilder();
    own.forEach(row -> out.append(row.markdown(lines, row)));
    for (Parser peer : List.of(new TreeSitter(), new Coccinelle())) {
      List<Row> rows = peer.measure(bench);
      for (Row row : rows) {
        out.append(row.markdown(lines, row.run().equals("warm") ? own.get(1) : own.get(0)));
      }
      if (rows.isEmpty()) {
        missing.append(String.format("%nMissing: %s%n", peer.name()));
      }
    }
    return out.append(missing).append(String.format(NOTE, RUNS)).toString();
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
