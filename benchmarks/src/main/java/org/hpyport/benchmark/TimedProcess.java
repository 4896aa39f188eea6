package org.hpyport.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of a program from start to end.
 *
 * @param status its exit status; -1 if it was stopped for taking too long
 * @param output what it printed to both outputs
 * @param wall seconds from start to end
 * @param user seconds of processor time in user mode, all threads
 */
record TimedProcess(int status, String output, double wall, double user) {
  private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s");
  private static final long LONGEST_MINUTES = 15;

  /**
   * Runs a program with an unlimited stack, which some parsers need for many files.
   *
   * @param scratch an existing directory for its output
   */
  static TimedProcess run(Path scratch, List<String> command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(scratch, "run", ".out");
    Path times = Files.createTempFile(scratch, "run", ".times");
    // The second line that the shell's "times" prints is of the processes it has waited for.
    String script =
        "ulimit -s unlimited 2>/dev/null; t=$1; shift; \"$@\"; s=$?; times >\"$t\"; exit $s";
    List<String> all = new ArrayList<>(List.of("sh", "-c", script, "sh", times.toString()));
    all.addAll(command);
    long before = System.nanoTime();
    Process process =
        new ProcessBuilder(all)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
    double wall = (System.nanoTime() - before) / 1e9;
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return new TimedProcess(
        ended ? process.exitValue() : -1,
        Files.readString(output, StandardCharsets.ISO_8859_1),
        wall,
        user(Files.readString(times, StandardCharsets.ISO_8859_1)));
  }

  private static double user(String times) {
    Matcher matcher = TIMES.matcher(times.lines().skip(1).findFirst().orElse(""));
    return matcher.find()
        ? Integer.parseInt(matcher.group(1)) * 60 + Double.parseDouble(matcher.group(2))
        : 0;
  }

  /** The fastest of several runs: what disturbs a run makes it slower, never faster. */
  static TimedProcess best(Path scratch, List<String> command, int runs)
      throws IOException, InterruptedException {
    TimedProcess best = run(scratch, command);
    for (int i = 1; i < runs && best.status() != -1; i++) {
      TimedProcess next = run(scratch, command);
      best = next.wall() < best.wall() ? next : best;
    }
    return best;
  }
}
