package org.hpyport.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** tree-sitter-c under Node.js, installed from npm into the scratch directory. */
final class TreeSitter implements Parser {
  /** The newest pair that fits together and comes with machine code for Linux. */
  private static final List<String> PACKAGES =
      List.of("tree-sitter@0.22.4", "tree-sitter-c@0.23.6");

  private static final int WARM_PASSES = 8;
  private static final Pattern PASS = Pattern.compile("\"wall\":([\\d.e-]+),\"user\":([\\d.e-]+)");
  private static final Pattern BODIES =
      Pattern.compile("\"bodies\":(\\d+),\"understood\":(\\d+),\"files\":(\\d+)");

  @Override
  public String name() {
    return "tree-sitter-c (npm " + String.join(", ", PACKAGES) + ")";
  }

  @Override
  public List<Row> measure(Bench bench) throws IOException, InterruptedException {
    Path home = Files.createDirectory(bench.scratch().resolve("tree-sitter"));
    if (!install(home)) {
      return List.of();
    }
    Path list = home.resolve("files.txt");
    Files.writeString(
        list, bench.tree().files().stream().map(Path::toString).collect(Collectors.joining("\n")));
    List<String> once = command(home, list, 1, "");
    TimedProcess cold = TimedProcess.best(bench.scratch(), once, bench.runs());
    TimedProcess warm =
        TimedProcess.run(bench.scratch(), command(home, list, WARM_PASSES, "count"));
    Matcher bodies = BODIES.matcher(warm.output());
    if (cold.status() != 0 || !bodies.find()) {
      throw new IOException("tree-sitter failed: " + cold.output() + warm.output());
    }
    double understood = Integer.parseInt(bodies.group(2));
    int all = Integer.parseInt(bodies.group(1));
    String text =
        String.format(Locale.ROOT, "%.0f of %d bodies; %s files", understood, all, bodies.group(3));
    return List.of(
        new Row("tree-sitter-c", "cold", cold.wall(), cold.user(), understood / all, text),
        fastest(warm.output()));
  }

  private static Row fastest(String output) {
    double wall = Double.MAX_VALUE;
    double user = 0;
    for (Matcher pass = PASS.matcher(output); pass.find(); ) {
      double one = Double.parseDouble(pass.group(1));
      if (one < wall) {
        wall = one;
        user = Double.parseDouble(pass.group(2));
      }
    }
    return new Row("tree-sitter-c", "warm", wall, user, null, "");
  }

  private static List<String> command(Path home, Path list, int passes, String last) {
    return List.of(
        "node",
        home.resolve("tree-sitter.js").toString(),
        list.toString(),
        String.valueOf(passes),
        last);
  }

  private static boolean install(Path home) throws IOException, InterruptedException {
    try (InputStream script = TreeSitter.class.getResourceAsStream("/tree-sitter.js")) {
      if (script == null) {
        throw new IOException("tree-sitter.js is not among the resources");
      }
      Files.copy(script, home.resolve("tree-sitter.js"));
    }
    List<String> command =
        new java.util.ArrayList<>(
            List.of("npm", "install", "--no-audit", "--no-fund", "--prefix", home.toString()));
    command.addAll(PACKAGES);
    return TimedProcess.run(home, command).status() == 0;
  }
}
