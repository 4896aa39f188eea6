package org.hpyport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hpyport.diagnostic.Diagnostic;

/** A module with one function to be tried, and tests before, for and behind it. */
final class Tried {
  static final String HEAD =
      """
      #include <stdlib.h>
      #include "hpy.h"
      HPyDef_METH(call, "call", HPyFunc_O)
      static HPy call_impl(HPyContext *ctx, HPy self, HPy argument)
      {
      """;
  static final String TAIL =
      """

      }
      HPyDef_METH(fine, "fine", HPyFunc_NOARGS)
      static HPy fine_impl(HPyContext *ctx, HPy self)
      {
          return HPyLong_FromLong(ctx, 1);
      }
      static HPyDef *defines[] = {&call, &fine, NULL};
      static HPyModuleDef definition = {.doc = "tried", .defines = defines};
      HPy_MODINIT(tried, definition)
      """;
  static final String TESTS =
      """
      import tried

      def test_before():
          assert tried.fine() == 1

      def test_call():
          tried.call(3)

      def test_behind():
          assert tried.fine() == 1
      """;

  private Tried() {}

  /**
   * Verifies the module.
   *
   * @param body the statements of the function to be tried
   * @param silence how long a process may say nothing
   */
  static VerificationResult run(Path folder, String body, Duration silence)
      throws IOException, VerificationException {
    VerificationPlan plan = Native.plan(folder, HEAD + body + TAIL, TESTS);
    return new VerificationRun(Native.home())
        .execute(plan.withLimits(Duration.ofMinutes(2), silence));
  }

  /** The function to be tried crashes, and the tests before and behind it pass. */
  static void assertOthersPass(VerificationResult result) {
    RunResult run = result.run(RunKind.PORT_DEBUG).orElseThrow();
    assertThat(run.outcome("test_tried.py::test_before"))
        .map(TestOutcome::outcome)
        .contains(Outcome.PASSED);
    assertThat(run.outcome("test_tried.py::test_behind"))
        .map(TestOutcome::outcome)
        .contains(Outcome.PASSED);
    assertThat(run.outcome("test_tried.py::test_call"))
        .map(TestOutcome::outcome)
        .contains(Outcome.CRASHED);
    assertThat(run.status()).isEqualTo(RunStatus.RAN);
    assertThat(result.proven()).isFalse();
  }

  /** The text that a finding points to; empty if it has no place. */
  static String line(Diagnostic diagnostic) {
    return Optional.ofNullable(diagnostic.location()).map(l -> l.file().text(l.range())).orElse("");
  }
}
