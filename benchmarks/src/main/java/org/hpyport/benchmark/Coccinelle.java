package org.hpyport.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Coccinelle's parser: {@code spatch --parse-c} over the directory, with its own statistics. */
final class Coccinelle implements Parser {
  private static final Pattern FILES = Pattern.compile("NB total files = (\\d+); perfect = (\\d+)");
  private static final Pattern LINES = Pattern.compile("nb good = (\\d+),\\s+nb bad = (\\d+)");

  @Override
  public String name() {
    return "Coccinelle (Debian package coccinelle)";
  }

  @Override
  public List<Row> measure(Bench bench) throws IOException, InterruptedException {
    TimedProcess version = TimedProcess.run(bench.scratch(), List.of("spatch", "--version"));
    if (version.status() != 0) {
      return List.of();
    }
    String named = "Coccinelle " + version.output().replaceAll("(?s)spatch version (\\S+).*", "$1");
    TimedProcess run =
        TimedProcess.run(
            bench.scratch(), List.of("spatch", "--parse-c", bench.tree().root().toString()));
    Matcher files = FILES.matcher(run.output());
    Matcher lines = LINES.matcher(run.output());
    if (!files.find() || !lines.find()) {
      throw new IOException("spatch ended with " + run.status() + " and printed no statistics");
    }
    double good = Double.parseDouble(lines.group(1));
    double all = good + Double.parseDouble(lines.group(2));
    String text =
        String.format(
            java.util.Locale.ROOT,
            "%.0f of %.0f lines; %s of %s files",
            good,
            all,
            files.group(2),
            files.group(1));
    return List.of(new Row(named, "cold", run.wall(), run.user(), good / all, text));
  }
}
