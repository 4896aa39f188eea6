package org.hpyport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hpyport.corpus.Corpus;
import org.hpyport.corpus.CorpusCase;
import org.hpyport.verify.ExtensionSources;
import org.hpyport.verify.Outcome;
import org.hpyport.verify.RunKind;
import org.hpyport.verify.RunResult;
import org.hpyport.verify.RunStatus;
import org.hpyport.verify.RuntimeHome;
import org.hpyport.verify.TestOutcome;
import org.hpyport.verify.TestSuite;
import org.hpyport.verify.VerificationException;
import org.hpyport.verify.VerificationPlan;
import org.hpyport.verify.VerificationRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * The ports of the corpus are built and run: each module by {@code verify}, beside its original;
 * all cases together, in one process per interpreter.
 */
@Tag("native")
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = ResourceAccessMode.READ)
class CorpusVerifyTest {
  @TempDir private Path temp;
  private RuntimeHome home;

  @BeforeEach
  void tools() throws VerificationException {
    home = NativeTools.need();
  }

  @TestFactory
  Stream<DynamicTest> modules() {
    return Corpus.locate().modules().stream()
        .map(m -> DynamicTest.dynamicTest(m.name(), () -> proven(m.name(), m.directory())));
  }

  private static void proven(String name, Path directory) {
    CommandRun run = CommandRun.of(new DefaultEngine(), "verify", directory.toString());
    assertThat(run.out())
        .as("errors of verify: %s", run.err())
        .contains(name + ": ported to the universal ABI", name + ": proven")
        .doesNotContain(": error: ");
    assertThat(run.code()).isZero();
  }

  @Test
  void casesOnCPython() throws IOException, VerificationException {
    RunResult run = together(RunKind.PORT_CPYTHON);
    assertPassed(run);
  }

  @Test
  void casesInDebugMode() throws IOException, VerificationException {
    RunResult run = together(RunKind.PORT_DEBUG);
    assertPassed(run);
    assertThat(run.leaks()).isEmpty();
    assertThat(run.invalidHandles()).isEmpty();
  }

  private RunResult together(RunKind kind) throws IOException, VerificationException {
    Corpus corpus = Corpus.locate();
    List<ExtensionSources> ports = new ArrayList<>();
    List<Path> tests = new ArrayList<>();
    for (CorpusCase one : corpus.cases()) {
      if (one.after() != null) {
        ports.add(port(one));
        tests.addAll(one.tests());
      }
    }
    Path cases = corpus.root().resolve("cases");
    TestSuite suite = new TestSuite(cases, tests, List.of(), List.of());
    RunResult run =
        new VerificationRun(home)
            .together(ports, suite, kind, temp.resolve("run"), VerificationPlan.defaultCache());
    for (Path test : tests) {
      String file = Corpus.slashed(cases, test);
      assertThat(run.tests()).as(file).anyMatch(t -> t.test().startsWith(file + "::"));
    }
    return run;
  }

  /** What {@code port} makes of a case now, not what was recorded. */
  private ExtensionSources port(CorpusCase one) throws IOException {
    Path out = temp.resolve("ports").resolve(one.name());
    CommandRun run =
        CommandRun.of(
            new DefaultEngine(), "port", "-o", out.toString(), one.beforeDirectory().toString());
    assertThat(run.code()).as("%s: %s", one.id(), run.out() + run.err()).isZero();
    try (Stream<Path> files = Files.walk(out)) {
      List<Path> sources = files.filter(f -> f.toString().endsWith(".c")).sorted().toList();
      return ExtensionSources.of(one.name(), out, sources);
    }
  }

  private static void assertPassed(RunResult run) {
    assertThat(run.status()).as(run.reason()).isEqualTo(RunStatus.RAN);
    assertThat(run.faults()).isEmpty();
    List<TestOutcome> others =
        run.tests().stream().filter(t -> t.outcome() != Outcome.PASSED).toList();
    assertThat(others).isEmpty();
  }
}
