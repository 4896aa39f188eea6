package org.hpyport.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** hpy-port itself: its command as a user runs it, and its parser under JMH. */
final class HpyPort implements Parser {
  private static final Pattern BODIES = Pattern.compile("bodies (\\d+)/(\\d+)");

  private final Path program;

  /**
   * @param program {@code bin/hpy-port} of a distribution
   */
  HpyPort(Path program) {
    this.program = program;
  }

  @Override
  public String name() {
    return "hpy-port";
  }

  @Override
  public List<Row> measure(Bench bench) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "env",
            "HPY_PORT_JAVA_OPTIONS=-Xmx512m",
            program.toString(),
            "tree",
            "--stats",
            bench.tree().root().toString());
    TimedProcess cold = TimedProcess.best(bench.scratch(), command, bench.runs());
    Matcher bodies = BODIES.matcher(cold.output());
    if (cold.status() != 0 || !bodies.find()) {
      throw new IOException("hpy-port failed: " + cold.output());
    }
    double understood = Integer.parseInt(bodies.group(1));
    int all = Integer.parseInt(bodies.group(2));
    String text = String.format(Locale.ROOT, "%.0f of %d bodies", understood, all);
    return List.of(
        new Row(name(), "cold", cold.wall(), cold.user(), understood / all, text), warm(bench));
  }

  private Row warm(Bench bench) throws IOException {
    try {
      Collection<RunResult> results =
          new Runner(
                  new OptionsBuilder()
                      .include(ParseBenchmark.class.getName())
                      .param("tree", bench.tree().root().toString())
                      .verbosity(VerboseMode.SILENT)
                      .build())
              .run();
      RunResult result = results.iterator().next();
      double lines = result.getSecondaryResults().get("lines").getScore();
      double nanos = result.getSecondaryResults().get("cpuNanos").getScore();
      double all = bench.tree().lines();
      return new Row(name(), "warm", all / lines, all * nanos / lines / 1e9, null, "");
    } catch (RunnerException e) {
      throw new IOException(e);
    }
  }
}
