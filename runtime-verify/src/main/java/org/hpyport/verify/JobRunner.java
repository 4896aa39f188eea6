package org.hpyport.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Runs all tests of one run. Where a test ends the process, a new one goes on behind it, so that
 * one crash costs one test and not all that would have followed.
 */
final class JobRunner {
  private static final int MOST_RESTARTS = 6;

  /** How many processes there may be, with those that tests asked for by loading a module again. */
  private static final int MOST_PROCESSES = 60;

  private static final int MOST_NAMED = 4;
  private static final String MODULE = "module execution";

  private final Interpreter interpreter;
  private final RunKind kind;
  private final Map<String, Path> modules;
  private final Map<String, Path> companions;
  private final Path headers;
  private final Path directory;
  private final Duration limit;
  private final Duration silence;
  private final Map<String, TestOutcome> outcomes = new LinkedHashMap<>();
  private final List<HandleLeak> leaks = new ArrayList<>();
  private final List<InvalidHandle> invalid = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final TreeMap<String, Long> calls = new TreeMap<>();
  private String runtime = "";
  private String reason = "";
  private long milliseconds;

  JobRunner(
      Interpreter interpreter,
      RunKind kind,
      Map<String, Path> modules,
      Map<String, Path> companions,
      Path headers,
      Path directory,
      Duration limit,
      Duration silence) {
    this.interpreter = interpreter;
    this.kind = kind;
    this.modules = new TreeMap<>(modules);
    this.companions = new TreeMap<>(companions);
    this.headers = headers;
    this.directory = directory;
    this.limit = limit;
    this.silence = silence;
  }

  RunResult run(TestSuite suite, List<CompilerMessage> buildMessages) throws VerificationException {
    RunStatus status = RunStatus.FAILED;
    int ended = 0;
    for (int start = 0; start < MOST_PROCESSES && ended <= MOST_RESTARTS; start++) {
      Job job = new Job(modules, companions, kind.mode(), suite, done());
      Interpreter.Session session = session(job, "process-" + start, false);
      if (session.log().finished && session.ended().exitCode() == 0) {
        status = RunStatus.RAN;
        break;
      }
      reason = "too many tests ended the process; the rest was not run";
      if (session.log().afresh && session.ended().exitCode() == 0) {
        continue;
      }
      if (!crashed(session)) {
        break;
      }
      ended++;
      reason =
          ended > MOST_RESTARTS ? "too many tests ended the process; the rest was not run" : "";
    }
    TestOutcome load = outcomes.get(MODULE);
    if (load != null && load.outcome() != Outcome.PASSED) {
      status = RunStatus.FAILED;
      reason = "the module could not be imported: " + load.exceptionType() + " " + load.message();
    }
    nameMethods(suite);
    return new RunResult(
        kind,
        status,
        status == RunStatus.RAN ? "" : reason,
        runtime,
        List.copyOf(outcomes.values()),
        leaks,
        invalid,
        faults,
        buildMessages,
        calls,
        List.of(),
        milliseconds);
  }

  private Interpreter.Session session(Job job, String name, boolean stopAtInvalid)
      throws VerificationException {
    Interpreter.Session session =
        interpreter.run(job, directory.resolve(name), limit, silence, stopAtInvalid);
    if (!stopAtInvalid) {
      take(session);
    }
    return session;
  }

  private void take(Interpreter.Session session) throws VerificationException {
    EventLog log = session.log();
    runtime = log.runtime.isEmpty() ? runtime : log.runtime;
    milliseconds += session.milliseconds();
    log.outcomes.forEach(o -> outcomes.putIfAbsent(o.test(), o));
    log.calls.forEach((name, n) -> calls.merge(name, n, Long::sum));
    Symbols symbols = Symbols.of(modules.values(), log.allStacks(), headers, directory);
    Map<HandleLeak, Integer> leakCounts = new LinkedHashMap<>();
    for (EventLog.RawLeak l : log.leaks) {
      String stack = l.id() == 0 ? l.stack() : log.stacks.getOrDefault(l.id(), "");
      HandleLeak leak = new HandleLeak(l.kind(), l.test(), l.type(), "", 1, symbols.frames(stack));
      leakCounts.merge(leak, 1, Integer::sum);
    }
    leakCounts.forEach(
        (l, n) ->
            leaks.add(
                new HandleLeak(l.kind(), l.test(), l.objectType(), repr(log, l), n, l.stack())));
    Map<InvalidHandle, Integer> invalidCounts = new LinkedHashMap<>();
    for (EventLog.RawInvalid i : log.invalid) {
      InvalidHandle.Kind what = InvalidHandle.Kind.valueOf(i.kind().toUpperCase(Locale.ROOT));
      InvalidHandle one =
          new InvalidHandle(
              what,
              i.test(),
              symbols.frames(i.use()),
              symbols.frames(i.made()),
              symbols.frames(i.closed()),
              "",
              1);
      invalidCounts.merge(one, 1, Integer::sum);
    }
    invalidCounts.forEach(
        (i, n) ->
            invalid.add(
                new InvalidHandle(i.kind(), i.test(), i.use(), i.made(), i.closed(), "", n)));
  }

  /** The first object of this kind that could be shown. */
  private static String repr(EventLog log, HandleLeak leak) {
    return log.leaks.stream()
        .filter(l -> l.test().equals(leak.test()) && l.type().equals(leak.objectType()))
        .map(EventLog.RawLeak::repr)
        .filter(r -> !r.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Takes down how a process ended; answers whether going on behind the test makes sense. */
  private boolean crashed(Interpreter.Session session) throws VerificationException {
    EventLog log = session.log();
    String test =
        log.running == null ? (log.finished ? "(interpreter exit)" : EventLog.NONE) : log.running;
    try {
      CrashReport report = CrashReport.of(session.ended(), session.errorFile(), log.abortStack);
      Symbols symbols = Symbols.of(modules.values(), List.of(report.stack()), headers, directory);
      List<CFrame> frames =
          symbols.frames(report.stack()).stream().filter(f -> !f.file().isEmpty()).toList();
      faults.add(
          new Fault(
              report.kind(),
              test,
              report.method(),
              frames,
              report.evidence(),
              KnownFaults.in(session.ended().stderr())));
      reason = "the process " + report.kind().phrase() + " in " + test;
    } catch (IOException e) {
      throw new VerificationException("Cannot read the crash report: " + e.getMessage(), e);
    }
    boolean isTest = log.running != null && !test.equals(MODULE) && !test.startsWith("(");
    if (log.running != null) {
      outcomes.put(test, new TestOutcome(test, Outcome.CRASHED, "", reason));
    }
    return isTest;
  }

  /**
   * What a next process need not run: the tests that ran, and files whose import ended a process.
   */
  private Set<String> done() {
    Set<String> done = new LinkedHashSet<>(outcomes.keySet());
    outcomes.values().stream()
        .filter(o -> o.outcome() == Outcome.CRASHED && o.test().endsWith(" (import)"))
        .forEach(o -> done.add(o.test().replace(" (import)", " (not again)")));
    return done;
  }

  /**
   * Runs the tests with an invalid use that has no C stack at all once more, with GraalPy's own
   * abort, which names the method that was being called.
   */
  private void nameMethods(TestSuite suite) throws VerificationException {
    Map<String, String> methods = new HashMap<>();
    Set<String> tests = new LinkedHashSet<>();
    invalid.stream().filter(JobRunner::nowhere).forEach(i -> tests.add(i.test()));
    for (String test : tests.stream().limit(MOST_NAMED).toList()) {
      Set<String> others = new LinkedHashSet<>(outcomes.keySet());
      others.remove(test);
      Interpreter.Session session =
          session(new Job(modules, companions, kind.mode(), suite, others), "naming", true);
      try {
        CrashReport report = CrashReport.of(session.ended(), session.errorFile(), "");
        if (!report.method().isEmpty()) {
          methods.put(test, report.method());
        }
      } catch (IOException e) {
        throw new VerificationException("Cannot read the crash report: " + e.getMessage(), e);
      }
    }
    invalid.replaceAll(i -> nowhere(i) ? named(i, methods.getOrDefault(i.test(), "")) : i);
  }

  private static boolean nowhere(InvalidHandle i) {
    return i.use().isEmpty() && i.closed().isEmpty();
  }

  private static InvalidHandle named(InvalidHandle i, String method) {
    return new InvalidHandle(i.kind(), i.test(), i.use(), i.made(), i.closed(), method, i.count());
  }
}
