package org.hpyport.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hpyport.diagnostic.Confidence;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What one run of the port shows against the same tests on the original, as findings {@code HPY503}
 * to {@code HPY506}. A test counts against the port only where the original passes it on the same
 * interpreter.
 */
final class RunFindings {
  private static final int MOST_MESSAGES = 5;

  private final Places places;
  private final Places testPlaces;
  private final RunResult port;
  private final @Nullable RunResult baseline;
  private final @Nullable RunResult onCPython;
  private final List<Diagnostic> found = new ArrayList<>();

  /**
   * @param port a run of the port
   * @param baseline the original on the same interpreter; {@code null} if there is no original
   * @param onCPython the port's run there if this is the one on GraalPy: what it passes there may
   *     fail here by a known fault of GraalPy
   */
  RunFindings(
      Places places,
      Places testPlaces,
      RunResult port,
      @Nullable RunResult baseline,
      @Nullable RunResult onCPython) {
    this.places = places;
    this.testPlaces = testPlaces;
    this.port = port;
    this.baseline = baseline;
    this.onCPython = onCPython;
  }

  List<Diagnostic> all() {
    if (port.status() == RunStatus.BUILD_FAILED) {
      build(places, port, Severity.ERROR, "The port");
    }
    faults();
    for (TestOutcome test : port.tests()) {
      boolean crash = test.outcome() == Outcome.CRASHED;
      if (passed(test)) {
        passes(test);
      } else if (!crash) {
        test(test);
      }
    }
    if (baseline != null
        && port.status() != RunStatus.NOT_RUN
        && port.status() != RunStatus.BUILD_FAILED) {
      baseline.tests().stream()
          .filter(t -> port.outcome(t.test()).isEmpty())
          .forEach(this::missing);
    }
    return List.copyOf(found);
  }

  /** The compiler's errors. */
  static List<Diagnostic> buildErrors(
      Places places, RunResult run, Severity severity, String whose) {
    RunFindings findings = new RunFindings(places, places, run, null, null);
    findings.build(places, run, severity, whose);
    return List.copyOf(findings.found);
  }

  private void build(Places in, RunResult run, Severity severity, String whose) {
    String head = whose + " does not compile (" + run.kind().title() + "): ";
    List<CompilerMessage> errors =
        run.buildMessages().stream().filter(CompilerMessage::error).limit(MOST_MESSAGES).toList();
    if (errors.isEmpty()) {
      found.add(Diagnostic.at("HPY505", severity, head + run.reason(), null));
    }
    for (CompilerMessage error : errors) {
      Location at =
          error.line() == 0
              ? null
              : in.location(Path.of(error.file()), error.line(), "").orElse(null);
      String where =
          at == null && !error.file().isEmpty()
              ? " (" + Path.of(error.file()).getFileName() + ":" + error.line() + ")"
              : "";
      found.add(Diagnostic.at("HPY505", severity, head + error.text() + where, at));
    }
  }

  /** One finding for each place and cause. */
  private void faults() {
    Map<List<Object>, List<Fault>> byPlace = new LinkedHashMap<>();
    for (Fault f : port.faults()) {
      Object place = places.own(f.frames()).<Object>map(frame -> frame).orElse(f.test());
      List<Object> key = List.of(f.kind(), place, f.runtimeFault(), passesInOriginal(f.test()));
      byPlace.computeIfAbsent(key, k -> new ArrayList<>()).add(f);
    }
    byPlace.values().forEach(group -> fault(group.get(0), group.size() - 1));
  }

  private void fault(Fault fault, int more) {
    Optional<Places.FunctionPlace> method =
        fault.method().isEmpty() ? Optional.empty() : places.method(fault.method());
    Location at =
        places
            .location(fault.frames(), "")
            .or(() -> method.map(Places.FunctionPlace::location))
            .orElse(null);
    String function =
        places
            .own(fault.frames())
            .map(CFrame::function)
            .or(() -> method.map(Places.FunctionPlace::function))
            .orElse(null);
    boolean theirs = !fault.runtimeFault().isEmpty() || !passesInOriginal(fault.test());
    String why =
        !fault.runtimeFault().isEmpty()
            ? " This is a fault of the interpreter: " + fault.runtimeFault() + "."
            : theirs ? " The original does not pass this test there either." : "";
    String evidence =
        fault.evidence().isEmpty() ? "" : " Evidence: " + Wording.evidence(fault.evidence()) + ".";
    String message =
        "The process ("
            + port.kind().title()
            + ") "
            + fault.kind().phrase()
            + " in "
            + fault.test()
            + (more > 0 ? " and " + more + " more" : "")
            + "."
            + why
            + evidence;
    found.add(
        new Diagnostic(
            fault.isInvalidHandle() ? "HPY502" : "HPY503",
            theirs ? Severity.WARNING : Severity.ERROR,
            Confidence.CERTAIN,
            message,
            at,
            function,
            List.of(),
            List.of()));
  }

  private void test(TestOutcome test) {
    Optional<TestOutcome> before =
        baseline == null ? Optional.empty() : baseline.outcome(test.test());
    boolean sameBefore = before.filter(b -> b.outcome() == test.outcome()).isPresent();
    switch (test.outcome()) {
      case FAILED -> failed(test, before);
      case LOST -> {
        boolean charged = passesInOriginal(test.test()) && baseline != null;
        add(
            "HPY506",
            charged ? Severity.ERROR : Severity.WARNING,
            "was not run (" + port.kind().title() + "): " + test.message(),
            test.test());
      }
      case SKIPPED, EXPECTED_FAILURE -> {
        if (baseline != null && !sameBefore && before.isPresent() && passed(before.get())) {
          add(
              "HPY506",
              Severity.ERROR,
              "passes with the original and is "
                  + word(test.outcome())
                  + " with the port ("
                  + port.kind().title()
                  + ").",
              test.test());
        }
      }
      default -> {}
    }
  }

  /** A result that differs is told, also where it speaks for the port. */
  private void passes(TestOutcome test) {
    Optional<TestOutcome> before =
        baseline == null ? Optional.empty() : baseline.outcome(test.test());
    before
        .filter(b -> b.outcome() == Outcome.FAILED)
        .ifPresent(
            b ->
                add(
                    "HPY504",
                    Severity.NOTE,
                    "fails with the original and passes with the port ("
                        + port.kind().title()
                        + "): "
                        + said(b),
                    test.test()));
  }

  private static String said(TestOutcome test) {
    return test.exceptionType()
        + (test.message().isEmpty() ? "" : ": " + Wording.steady(test.message()));
  }

  private void failed(TestOutcome test, Optional<TestOutcome> before) {
    String said = said(test);
    String theirs = passesOnCPython(test.test()) ? KnownFaults.in(test) : "";
    if (!theirs.isEmpty()) {
      add(
          "HPY504",
          Severity.WARNING,
          "fails by a fault of the interpreter ("
              + port.kind().title()
              + ") and passes with the port on CPython: "
              + theirs
              + ".",
          test.test());
    } else if (baseline == null) {
      add("HPY504", Severity.ERROR, "fails (" + port.kind().title() + "): " + said, test.test());
    } else if (baseline.status() == RunStatus.NOT_RUN
        || baseline.status() == RunStatus.BUILD_FAILED
        || before.isEmpty()) {
      found.add(
          new Diagnostic(
              "HPY504",
              Severity.ERROR,
              Confidence.POSSIBLE,
              "The test "
                  + test.test()
                  + " fails ("
                  + port.kind().title()
                  + "), and what the original does there is not known: "
                  + said,
              testLocation(test.test()),
              null,
              List.of(),
              List.of()));
    } else if (passesInOriginal(test.test())) {
      add(
          "HPY504",
          Severity.ERROR,
          "passes with the original and fails with the port (" + port.kind().title() + "): " + said,
          test.test());
    } else {
      add(
          "HPY504",
          Severity.NOTE,
          "fails with the original too ("
              + port.kind().baseline().title()
              + "), so it says nothing of the port.",
          test.test());
    }
  }

  private void missing(TestOutcome before) {
    if (passed(before) && before.isTest()) {
      add(
          "HPY506",
          Severity.ERROR,
          "passes with the original and was not reached with the port ("
              + port.kind().title()
              + ").",
          before.test());
    }
  }

  private void add(String rule, Severity severity, String text, String test) {
    found.add(Diagnostic.at(rule, severity, "The test " + test + " " + text, testLocation(test)));
  }

  /** Whether the original passes a test here, or there is no telling. */
  private boolean passesInOriginal(String test) {
    return baseline == null || baseline.outcome(test).map(RunFindings::passed).orElse(true);
  }

  private boolean passesOnCPython(String test) {
    return onCPython != null && onCPython.outcome(test).filter(RunFindings::passed).isPresent();
  }

  private static boolean passed(TestOutcome test) {
    return test.outcome() == Outcome.PASSED;
  }

  private static String word(Outcome outcome) {
    return outcome == Outcome.SKIPPED ? "skipped" : "an expected failure";
  }

  private @Nullable Location testLocation(String test) {
    List<String> parts = List.of(test.split("::", -1));
    String name = parts.size() > 1 ? parts.get(parts.size() - 1).replaceAll("\\[.*", "") : "";
    return testPlaces.definition(Path.of(parts.get(0).replace(" (import)", "")), name);
  }
}
