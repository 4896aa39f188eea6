package org.hpyport.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One process with its output in files and limits on its time.
 *
 * @param command program and arguments
 * @param environment added to ours
 * @param directory where {@code stdout.txt} and {@code stderr.txt} are written
 * @param workingDirectory where it runs
 * @param limit after which it is killed with all its descendants
 * @param progress a file that must grow within {@code silence}, or {@code null}
 * @param silence the longest time without progress
 */
record ChildProcess(
    List<String> command,
    Map<String, String> environment,
    Path directory,
    Path workingDirectory,
    Duration limit,
    @Nullable Path progress,
    Duration silence) {
  private static final int POLL_MILLISECONDS = 50;
  private static final int MOST_BYTES = 200_000;

  ChildProcess {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /**
   * How it ended.
   *
   * @param exitCode as the shell gives it: 128 + n for signal n
   * @param timedOut whether it was killed for its limits
   */
  record Ended(int exitCode, boolean timedOut, String stdout, String stderr) {}

  /** A tool whose messages are read: it shall not translate them. */
  static ChildProcess simple(List<String> command, Path directory, Duration limit) {
    return new ChildProcess(
        command, Map.of("LC_ALL", "C"), directory, directory, limit, null, limit);
  }

  /**
   * Runs it to its end.
   *
   * @throws IOException if it cannot be started
   */
  Ended run() throws IOException {
    Files.createDirectories(directory);
    Path stdout = directory.resolve("stdout.txt");
    Path stderr = directory.resolve("stderr.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(workingDirectory.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(stdout.toFile())
            .redirectError(stderr.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    boolean timedOut;
    try {
      timedOut = !waitFor(process);
    } catch (InterruptedException e) {
      kill(process);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    int exitCode = timedOut ? 137 : process.exitValue();
    return new Ended(exitCode, timedOut, text(stdout), text(stderr));
  }

  private boolean waitFor(Process process) throws InterruptedException, IOException {
    long start = System.nanoTime();
    long changed = start;
    long size = -1;
    while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      long now = System.nanoTime();
      if (progress != null) {
        long present = Files.exists(progress) ? Files.size(progress) : 0;
        changed = present == size ? changed : now;
        size = present;
      }
      boolean silent = progress != null && now - changed > silence.toNanos();
      if (silent || now - start > limit.toNanos()) {
        kill(process);
        return false;
      }
    }
    return true;
  }

  private static void kill(Process process) {
    List<ProcessHandle> descendants = process.descendants().toList();
    process.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
  }

  /** A tool's whole output; of a test run the last part, as what was said last matters most. */
  private String text(Path file) throws IOException {
    byte[] all = Files.readAllBytes(file);
    int from = progress == null ? 0 : Math.max(0, all.length - MOST_BYTES);
    return new String(all, from, all.length - from, StandardCharsets.UTF_8);
  }
}
