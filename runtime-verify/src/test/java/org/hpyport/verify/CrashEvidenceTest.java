package org.hpyport.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hpyport.verify.Tried.HEAD;
import static org.hpyport.verify.Tried.TAIL;
import static org.hpyport.verify.Tried.TESTS;
import static org.hpyport.verify.Tried.assertOthersPass;
import static org.hpyport.verify.Tried.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.hpyport.diagnostic.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ends a test's process is charged to that test, with its place; the others run on. */
@Tag("native")
class CrashEvidenceTest {
  @TempDir Path folder;

  @BeforeEach
  void tools() {
    Native.needTools();
  }

  @Test
  void invalidMemoryAccess() throws IOException, VerificationException {
    VerificationResult result =
        Tried.run(
            folder,
            "    int *p = NULL;\n    *p = 1; /* here */\n    return HPy_NULL;",
            Duration.ofMinutes(1));

    assertOthersPass(result);
    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.ruleId()).isEqualTo("HPY503");
              assertThat(d.message()).contains("test_call", "invalid memory access", "SIGSEGV");
              assertThat(line(d)).contains("/* here */");
              assertThat(d.function()).isEqualTo("call_impl");
            });
  }

  @Test
  void endlessLoop() throws IOException, VerificationException {
    VerificationResult result =
        Tried.run(
            folder,
            "    for (volatile int i = 0;;) i++;\n    return HPy_NULL;",
            Duration.ofSeconds(30));

    assertOthersPass(result);
    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.ruleId()).isEqualTo("HPY503");
              assertThat(d.message()).contains("test_call", "time limit");
            });
  }

  @Test
  void exitFromC() throws IOException, VerificationException {
    VerificationResult result =
        Tried.run(folder, "    exit(0);\n    return HPy_NULL;", Duration.ofMinutes(1));

    assertOthersPass(result);
    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.ruleId()).isEqualTo("HPY503");
              assertThat(d.message()).contains("test_call", "was ended from inside");
            });
  }

  @Test
  void abortFromC() throws IOException, VerificationException {
    VerificationResult result =
        Tried.run(folder, "    abort(); /* here */\n    return HPy_NULL;", Duration.ofMinutes(1));

    assertOthersPass(result);
    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.message()).contains("was aborted");
              assertThat(line(d)).contains("/* here */");
            });
  }

  @Test
  void lateUseOfText() throws IOException, VerificationException {
    VerificationResult result =
        Tried.run(
            folder,
            """
                HPy text = HPyUnicode_FromString(ctx, "text");
                const char *utf8 = HPyUnicode_AsUTF8AndSize(ctx, text, NULL);
                HPy_Close(ctx, text);
                return HPyLong_FromLong(ctx, utf8[0]); /* here */""",
            Duration.ofMinutes(1));

    assertOthersPass(result);
    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(line(d)).contains("/* here */"));
  }

  @Test
  void crashesWhileATestFileIsImportedCostThatFileOnly() throws IOException, VerificationException {
    VerificationPlan plan =
        Native.plan(folder, HEAD + "    abort();\n    return HPy_NULL;" + TAIL, TESTS);
    Path tests = plan.portTests().root();
    Files.writeString(
        tests.resolve("test_a.py"), "import tried\ntried.call(1)\ndef test_a():\n    pass\n");
    Files.writeString(
        tests.resolve("test_tried.py"),
        "import tried\ndef test_fine():\n    assert tried.fine() == 1\n");
    VerificationResult result = new VerificationRun(Native.home()).execute(plan);

    RunResult run = result.run(RunKind.PORT_DEBUG).orElseThrow();
    assertThat(run.outcome("test_a.py")).map(TestOutcome::outcome).contains(Outcome.LOST);
    assertThat(run.outcome("test_tried.py::test_fine"))
        .map(TestOutcome::outcome)
        .contains(Outcome.PASSED);
    assertThat(result.diagnostics())
        .extracting(Diagnostic::ruleId)
        .containsExactly("HPY503", "HPY506");
    assertThat(result.proven()).isFalse();
  }
}
