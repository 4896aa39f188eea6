package org.hpyport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The judge itself is judged: it must clear a correct module and convict each of its mutations. */
@Tag("native")
class JudgeTest {
  @TempDir Path folder;

  @BeforeEach
  void tools() {
    Native.needTools();
  }

  /**
   * One change to the correct module.
   *
   * @param mark names the changed line
   * @param replacement the new line
   * @param rule what must be reported
   * @param at a text that the reported line holds
   * @param function where it lies
   */
  record Mutation(String mark, String replacement, String rule, String at, String function) {
    String applyTo(String source) {
      List<String> lines =
          source.lines().map(l -> l.contains("mark: " + mark) ? replacement : l).toList();
      return String.join("\n", lines) + "\n";
    }

    @Override
    public String toString() {
      return mark + " -> " + replacement;
    }
  }

  static Stream<Mutation> mutations() {
    return Stream.of(
        new Mutation("close-item", ";", "HPY501", "HPy item = HPy_GetItem_i", "total_impl"),
        new Mutation("close-on-error", ";", "HPY501", "HPy next = HPy_Add", "total_impl"),
        new Mutation(
            "close-square", ";", "HPY501", "HPy square = HPyLong_FromLong", "append_square"),
        new Mutation(
            "close-square",
            "HPy_Close(ctx, square); HPy_Close(ctx, square); /* twice */",
            "HPY502",
            "/* twice */",
            "append_square"),
        new Mutation(
            "append",
            "HPy_Close(ctx, square); int failed = HPyList_Append(ctx, list, square); /* late */",
            "HPY502",
            "/* late */",
            "append_square"),
        new Mutation(
            "return-list",
            "HPy_Close(ctx, list); return list; /* closed */",
            "HPY502",
            "/* closed */",
            "squares_impl"),
        new Mutation(
            "dup",
            "return args[truth ? 0 : 1];",
            "HPY502",
            "static HPy either_impl",
            "either_impl"),
        new Mutation(
            "dup", "return ctx->h_None;", "HPY502", "static HPy either_impl", "either_impl"),
        new Mutation(
            "dup",
            "HPy_Close(ctx, args[1]); /* not ours */ return HPy_Dup(ctx, ctx->h_None);",
            "HPY502",
            "/* not ours */",
            "either_impl"),
        new Mutation(
            "build",
            "return HPy_Dup(ctx, ctx->h_None);",
            "HPY501",
            "HPyTupleBuilder_New(ctx, 2)",
            "pair_impl"),
        new Mutation(
            "count",
            "long n = 0; ((char *)utf8)[0] = 'y'; /* not ours */",
            "HPY503",
            "/* not ours */",
            "width_impl"));
  }

  @Test
  void clearsTheCorrectModule() throws IOException, VerificationException {
    VerificationResult result =
        new VerificationRun(Native.home())
            .execute(Native.judgePlan(folder, Native.judge("judge_hpy.c")));

    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.run(RunKind.PORT_DEBUG).orElseThrow().tests())
        .filteredOn(TestOutcome::isTest)
        .hasSize(10)
        .allMatch(t -> t.outcome() == Outcome.PASSED);
    assertThat(result.proven()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void convicts(Mutation mutation) throws IOException, VerificationException {
    String source = mutation.applyTo(Native.judge("judge_hpy.c"));
    VerificationResult result =
        new VerificationRun(Native.home()).execute(Native.judgePlan(folder, source));

    assertThat(result.proven()).isFalse();
    assertThat(result.diagnostics())
        .anySatisfy(
            d -> {
              assertThat(d.ruleId()).isEqualTo(mutation.rule());
              assertThat(d.function()).isEqualTo(mutation.function());
              assertThat(lineOf(d)).contains(mutation.at());
            });
  }

  private static String lineOf(Diagnostic diagnostic) {
    Location location = diagnostic.location();
    return location == null
        ? "no place: " + diagnostic.message()
        : location.file().text(location.range());
  }

  @Test
  void comparesWithTheOriginalOnBothInterpreters() throws IOException, VerificationException {
    VerificationPlan alone = Native.judgePlan(folder, Native.judge("judge_hpy.c"));
    VerificationPlan plan =
        VerificationPlan.of(
                Native.original(), alone.port(), alone.portTests(), alone.workDirectory())
            .withCache(alone.cacheDirectory())
            .withRuns(EnumSet.allOf(RunKind.class));
    VerificationResult result = new VerificationRun(Native.home()).execute(plan);

    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.runs()).allMatch(r -> r.status() == RunStatus.RAN);
    assertThat(result.runs())
        .allMatch(r -> r.tests().stream().filter(TestOutcome::isTest).count() == 10);
    assertThat(result.run(RunKind.PORT_TRACE).orElseThrow().apiCalls()).containsKey("ctx_Dup");
    assertThat(result.proven()).isTrue();
    assertThat(result.notShown()).isEmpty();
  }
}
