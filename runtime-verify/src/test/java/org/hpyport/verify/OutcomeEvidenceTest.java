package org.hpyport.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hpyport.verify.Tried.HEAD;
import static org.hpyport.verify.Tried.TAIL;
import static org.hpyport.verify.Tried.TESTS;
import static org.hpyport.verify.Tried.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.hpyport.diagnostic.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tests say of a port is compared with what they say of the original. */
@Tag("native")
class OutcomeEvidenceTest {
  @TempDir Path folder;

  @BeforeEach
  void tools() {
    Native.needTools();
  }

  @Test
  void failuresOfTheOriginalAreNotCharged() throws IOException, VerificationException {
    VerificationPlan alone = Native.judgePlan(folder, Native.judge("judge_hpy.c"));
    Path tests = alone.portTests().root();
    Files.writeString(
        tests.resolve("test_wrong.py"),
        "import judge\n\ndef test_wrong():\n    assert judge.total([1]) == 2\n");
    VerificationPlan plan =
        VerificationPlan.of(
                Native.original(), alone.port(), alone.portTests(), alone.workDirectory())
            .withCache(alone.cacheDirectory())
            .withRuns(EnumSet.of(RunKind.ORIGINAL_GRAALPY, RunKind.PORT_DEBUG));
    VerificationResult result = new VerificationRun(Native.home()).execute(plan);

    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.severity()).isEqualTo(Severity.NOTE);
              assertThat(d.message()).contains("test_wrong", "fails with the original too");
              assertThat(line(d)).isEqualTo("def test_wrong():");
            });
    assertThat(result.proven()).isTrue();
    assertThat(result.notShown()).anyMatch(s -> s.contains("test_wrong"));
  }

  @Test
  void differentResultsAreCharged() throws IOException, VerificationException {
    String source =
        Native.judge("judge_hpy.c")
            .replace("HPyLong_FromLong(ctx, i * i)", "HPyLong_FromLong(ctx, i + i)");
    VerificationPlan alone = Native.judgePlan(folder, source);
    VerificationPlan plan =
        VerificationPlan.of(
                Native.original(), alone.port(), alone.portTests(), alone.workDirectory())
            .withCache(alone.cacheDirectory());
    VerificationResult result = new VerificationRun(Native.home()).execute(plan);

    assertThat(result.proven()).isFalse();
    assertThat(result.diagnostics())
        .hasSize(2)
        .allSatisfy(
            d -> {
              assertThat(d.ruleId()).isEqualTo("HPY504");
              assertThat(d.severity()).isEqualTo(Severity.ERROR);
              assertThat(line(d)).isEqualTo("def test_squares(self):");
            });
  }

  @Test
  void whatOnlyThePortPassesIsTold() throws IOException, VerificationException {
    String source =
        Native.judge("judge_hpy.c")
            .replace("HPyLong_FromLong(ctx, i * i)", "HPyLong_FromLong(ctx, i + i)");
    VerificationPlan alone = Native.judgePlan(folder, source);
    Files.writeString(
        alone.portTests().root().resolve("test_better.py"),
        "import judge\n\ndef test_better():\n    assert list(judge.squares(4)) == [0, 2, 4, 6]\n");
    VerificationPlan plan =
        VerificationPlan.of(
                Native.original(), alone.port(), alone.portTests(), alone.workDirectory())
            .withCache(alone.cacheDirectory())
            .withRuns(EnumSet.of(RunKind.ORIGINAL_GRAALPY, RunKind.PORT_DEBUG));
    VerificationResult result = new VerificationRun(Native.home()).execute(plan);

    assertThat(result.diagnostics())
        .anySatisfy(
            d -> {
              assertThat(d.severity()).isEqualTo(Severity.NOTE);
              assertThat(d.message())
                  .contains("fails with the original and passes with the port", "AssertionError");
              assertThat(line(d)).isEqualTo("def test_better():");
            });
  }

  @Test
  void functionsThatNoTestReachesAreNamed() throws IOException, VerificationException {
    String tests = "import tried\n\ndef test_fine():\n    assert tried.fine() == 1\n";
    VerificationPlan plan =
        Native.plan(folder, HEAD + "    return HPyLong_FromLong(ctx, 1);" + TAIL, tests);
    VerificationResult result = new VerificationRun(Native.home()).execute(plan);

    assertThat(result.proven()).isTrue();
    assertThat(result.unreached()).containsExactly(new CFunction("call_impl", "tried.c", 4, 0));
    assertThat(result.notShown()).anyMatch(s -> s.contains("call_impl (tried.c:4)"));
  }

  @Test
  void unsupportedTestsAreReportedAsLost() throws IOException, VerificationException {
    String tests = TESTS + "\ndef test_capture(recwarn):\n    tried.fine()\n";
    VerificationPlan plan =
        Native.plan(folder, HEAD + "    return HPyLong_FromLong(ctx, 2);" + TAIL, tests);
    VerificationResult result = new VerificationRun(Native.home()).execute(plan);

    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.ruleId()).isEqualTo("HPY506");
              assertThat(d.message()).contains("test_capture", "recwarn");
            });
    assertThat(result.notShown()).anyMatch(s -> s.contains("test_capture"));
    assertThat(List.of(result.run(RunKind.PORT_DEBUG).orElseThrow().count(Outcome.LOST)))
        .containsExactly(1L);
  }

  @Test
  void fixturesReadAndAddMarks() throws IOException, VerificationException {
    String tests =
        "import pytest\nimport tried\n\n@pytest.fixture\ndef call(request):\n"
            + "    if request.node.get_closest_marker('wrong'):\n"
            + "        request.applymarker(pytest.mark.xfail(reason='known'))\n"
            + "    return tried.fine\n\n"
            + "def test_right(call):\n    assert call() == 1\n\n"
            + "@pytest.mark.wrong\ndef test_known(call):\n    assert call() == 2\n\n"
            + "def test_fault(call):\n    assert call() == 3\n";
    VerificationPlan plan =
        Native.plan(folder, HEAD + "    return HPyLong_FromLong(ctx, 1);" + TAIL, tests);
    VerificationResult result = new VerificationRun(Native.home()).execute(plan);

    assertThat(result.run(RunKind.PORT_DEBUG).orElseThrow().count(Outcome.FAILED)).isEqualTo(1L);
    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(line(d)).isEqualTo("def test_fault(call):"));
  }
}
