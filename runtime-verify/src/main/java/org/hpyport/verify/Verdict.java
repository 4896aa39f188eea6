package org.hpyport.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** Compares the runs and says what they prove and what they do not. */
final class Verdict {
  private static final int MOST_NAMES = 5;

  private final VerificationPlan plan;
  private final Map<RunKind, RunResult> results;
  private final boolean shim;
  private final Places portPlaces;
  private final Places testPlaces;

  Verdict(VerificationPlan plan, Map<RunKind, RunResult> results, boolean shim) {
    this.plan = plan;
    this.results = results;
    this.shim = shim;
    this.portPlaces = new Places(plan.port().root(), plan.port().sources());
    this.testPlaces = new Places(plan.portTests().root(), List.of());
  }

  VerificationResult result() {
    List<Diagnostic> found = new ArrayList<>();
    for (RunResult run : results.values()) {
      if (run.kind().isOriginal()) {
        original(run, found);
      } else if (run.kind() != RunKind.PORT_TRACE) {
        RunResult onCPython = run.kind() == RunKind.PORT_DEBUG ? of(RunKind.PORT_CPYTHON) : null;
        found.addAll(
            new RunFindings(portPlaces, testPlaces, run, baseline(run.kind()), onCPython).all());
      }
    }
    RunResult debug = of(RunKind.PORT_DEBUG);
    HandleFindings handles = new HandleFindings(portPlaces);
    found.addAll(handles.leaks(debug.leaks()));
    found.addAll(handles.invalid(debug.invalidHandles()));
    List<Diagnostic> sorted = found.stream().distinct().sorted(order()).toList();
    boolean charged = sorted.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    boolean tested =
        debug.tests().stream().anyMatch(t -> t.outcome() == Outcome.PASSED && t.isTest())
            && (debug.functions().isEmpty()
                || debug.functions().stream().anyMatch(f -> f.calls() > 0));
    boolean portRan = debug.status() == RunStatus.RAN;
    RunStatus onCPython = of(RunKind.PORT_CPYTHON).status();
    boolean cPythonToo = onCPython == RunStatus.RAN || onCPython == RunStatus.NOT_RUN;
    boolean proven = portRan && cPythonToo && tested && !charged;
    return new VerificationResult(List.copyOf(results.values()), sorted, proven, notShown(tested));
  }

  private RunResult of(RunKind kind) {
    return Objects.requireNonNull(results.get(kind));
  }

  private @Nullable RunResult baseline(RunKind kind) {
    return plan.original() == null ? null : of(kind.baseline());
  }

  private void original(RunResult run, List<Diagnostic> found) {
    ExtensionSources original = plan.original();
    if (original == null) {
      return;
    }
    Places places = new Places(original.root(), original.sources());
    if (run.status() == RunStatus.BUILD_FAILED) {
      found.addAll(RunFindings.buildErrors(places, run, Severity.WARNING, "The original"));
    }
    if (run.status() == RunStatus.FAILED && run.faults().isEmpty()) {
      String message = "The original cannot be run (" + run.kind().title() + "): " + run.reason();
      found.add(Diagnostic.at("HPY506", Severity.WARNING, message, null));
    }
    for (Fault fault : run.faults()) {
      String message =
          "The original's process ("
              + run.kind().title()
              + ") "
              + fault.kind().phrase()
              + " in "
              + fault.test()
              + "; this is not charged to the port.";
      found.add(
          Diagnostic.at(
              "HPY503",
              Severity.WARNING,
              message,
              places.location(fault.frames(), "").orElse(null)));
    }
  }

  private List<String> notShown(boolean tested) {
    List<String> missing = new ArrayList<>();
    for (RunResult run : results.values()) {
      boolean asked = plan.runs().contains(run.kind());
      boolean wanted = asked && !(run.kind().isOriginal() && plan.original() == null);
      if (wanted && run.status() != RunStatus.RAN) {
        missing.add(
            "The run '" + run.kind().title() + "' did not come to its end: " + run.reason());
      }
    }
    if (plan.original() == null) {
      missing.add("There is no original, so equal behaviour was not compared.");
    }
    if (plan.hybrid()) {
      missing.add(
          "The port is hybrid: what it still does through the C API is not watched by debug mode.");
    }
    if (!tested) {
      missing.add("No test that reaches a function of the port passed under HPy's debug mode.");
    }
    RunResult debug = of(RunKind.PORT_DEBUG);
    name(missing, debug, Outcome.FAILED, "they fail");
    name(missing, debug, Outcome.SKIPPED, "they skip themselves");
    name(missing, debug, Outcome.LOST, "they were not run");
    name(missing, debug, Outcome.CRASHED, "they ended the process");
    functions(missing, debug);
    if (!shim) {
      missing.add(
          "Builders that are never finished and late uses of text were not looked for: the library to preload is missing.");
    }
    if (!Symbols.available()) {
      missing.add("Places in C are not named: addr2line is missing (Debian package binutils).");
    }
    return missing;
  }

  private static void functions(List<String> missing, RunResult debug) {
    List<String> unreached =
        debug.functions().stream()
            .filter(f -> f.calls() == 0)
            .map(f -> f.name() + " (" + f.file() + ":" + f.line() + ")")
            .toList();
    if (debug.functions().isEmpty() && debug.status() == RunStatus.RAN) {
      missing.add(
          "Which functions the tests reached is not known: gcov is missing (Debian package gcc).");
    } else if (!unreached.isEmpty()) {
      missing.add(
          "No test reached "
              + unreached.size()
              + " of "
              + debug.functions().size()
              + " functions: "
              + listed(unreached)
              + ".");
    }
  }

  private static String listed(List<String> names) {
    String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
    return String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))) + more;
  }

  private static void name(List<String> missing, RunResult debug, Outcome outcome, String what) {
    List<String> names =
        debug.tests().stream()
            .filter(t -> t.outcome() == outcome && t.isTest())
            .map(TestOutcome::test)
            .toList();
    if (!names.isEmpty()) {
      missing.add(
          "Tests that show nothing under debug mode, because " + what + ": " + listed(names) + ".");
    }
  }

  private static Comparator<Diagnostic> order() {
    return Comparator.comparing(Diagnostic::ruleId)
        .thenComparing(d -> place(d).map(l -> l.file().name()).orElse(""))
        .thenComparing(d -> place(d).map(Location::line).orElse(0))
        .thenComparing(Diagnostic::message);
  }

  private static Optional<Location> place(Diagnostic diagnostic) {
    return Optional.ofNullable(diagnostic.location());
  }
}
