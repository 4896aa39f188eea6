package org.hpyport.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts the harness on one of the two interpreters.
 *
 * @param home where the harness is
 * @param python CPython, or {@code null} for GraalPy
 * @param graalPy the other one
 * @param shim preloaded into GraalPy, or {@code null}
 */
record Interpreter(
    RuntimeHome home,
    @Nullable CPythonInterpreter python,
    GraalPyLauncher graalPy,
    @Nullable Path shim) {

  /** One process: how it ended and what it wrote. */
  record Session(ChildProcess.Ended ended, EventLog log, Path errorFile, long milliseconds) {}

  /**
   * Runs a job.
   *
   * @param directory an own folder for its files
   * @param stopAtInvalid whether GraalPy aborts at an invalid handle that has no C stack, to name
   *     the method
   */
  Session run(Job job, Path directory, Duration limit, Duration silence, boolean stopAtInvalid)
      throws VerificationException {
    Path events = directory.resolve("events.jsonl");
    Path errorFile = directory.resolve("crash.txt");
    Path jobFile = directory.resolve("job.json");
    try {
      Published.delete(directory);
      Files.createDirectories(directory);
      job.write(jobFile, events);
      long start = System.nanoTime();
      ChildProcess.Ended ended =
          new ChildProcess(
                  command(errorFile, jobFile),
                  environment(events, stopAtInvalid),
                  directory,
                  job.suite().root(),
                  limit,
                  events,
                  silence)
              .run();
      long milliseconds = (System.nanoTime() - start) / 1_000_000;
      return new Session(ended, EventLog.read(events), errorFile, milliseconds);
    } catch (IOException e) {
      throw new VerificationException(
          "Cannot run tests in " + directory + ": " + e.getMessage(), e);
    }
  }

  private List<String> command(Path errorFile, Path jobFile) throws VerificationException {
    List<String> arguments = List.of(jobFile.toString());
    if (python == null) {
      return graalPy.command(errorFile, home.harness(), arguments);
    }
    List<String> command =
        new ArrayList<>(List.of(python.executable().toString(), "-B", home.harness().toString()));
    command.addAll(arguments);
    return command;
  }

  private Map<String, String> environment(Path events, boolean stopAtInvalid) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PYTHONHASHSEED", "0");
    environment.put("PYTHONDONTWRITEBYTECODE", "1");
    if (python != null) {
      environment.put("PYTHONFAULTHANDLER", "1");
    } else if (shim != null) {
      environment.put("LD_PRELOAD", shim.toString());
      environment.put("HPYPORT_EVENTS", events.toString());
      if (stopAtInvalid) {
        environment.put("HPYPORT_STOP_AT_INVALID", "1");
      }
    }
    return environment;
  }
}
