package org.hpyport.verify;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one run showed.
 *
 * @param kind which run
 * @param status how far it came
 * @param reason why it did not come to its end; empty if it did
 * @param runtime the interpreter, such as {@code graalpy 3.11.7}; empty if it did not start
 * @param tests in the order they ran
 * @param leaks handles and builders left open
 * @param invalidHandles handles used that may not be used
 * @param faults processes that ended before their time
 * @param buildMessages what the compiler complained of
 * @param apiCalls how often each HPy function was called; trace mode only
 * @param functions the port's functions and how often they were called; debug mode only, and empty
 *     if that could not be found out
 * @param milliseconds the time the interpreter took
 */
public record RunResult(
    RunKind kind,
    RunStatus status,
    String reason,
    String runtime,
    List<TestOutcome> tests,
    List<HandleLeak> leaks,
    List<InvalidHandle> invalidHandles,
    List<Fault> faults,
    List<CompilerMessage> buildMessages,
    SortedMap<String, Long> apiCalls,
    List<CFunction> functions,
    long milliseconds) {

  public RunResult {
    tests = List.copyOf(tests);
    leaks = List.copyOf(leaks);
    invalidHandles = List.copyOf(invalidHandles);
    faults = List.copyOf(faults);
    buildMessages = List.copyOf(buildMessages);
    apiCalls = new TreeMap<>(apiCalls);
    functions = List.copyOf(functions);
  }

  static RunResult notRun(RunKind kind, String reason) {
    return without(kind, RunStatus.NOT_RUN, reason, List.of());
  }

  static RunResult buildFailed(RunKind kind, String reason, List<CompilerMessage> messages) {
    return without(kind, RunStatus.BUILD_FAILED, reason, messages);
  }

  private static RunResult without(
      RunKind kind, RunStatus status, String reason, List<CompilerMessage> messages) {
    return new RunResult(
        kind,
        status,
        reason,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        messages,
        new TreeMap<>(),
        List.of(),
        0);
  }

  RunResult withFunctions(List<CFunction> called) {
    return new RunResult(
        kind,
        status,
        reason,
        runtime,
        tests,
        leaks,
        invalidHandles,
        faults,
        buildMessages,
        apiCalls,
        called,
        milliseconds);
  }

  /** What became of a test here. */
  public Optional<TestOutcome> outcome(String test) {
    return tests.stream().filter(t -> t.test().equals(test)).findFirst();
  }

  /** How many tests ended in this way. */
  public long count(Outcome outcome) {
    return tests.stream().filter(t -> t.outcome() == outcome).count();
  }
}
