package org.hpyport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainCommandTest {
  private static CommandRun run(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "explain";
    System.arraycopy(args, 0, all, 1, args.length);
    return CommandRun.of(new RenamingEngine(), all);
  }

  @Test
  void explainsASymbol() {
    CommandRun run = run("PyErr_SetString");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("PyErr_SetString: function of the C API")
        .contains("Ports       direct: it becomes HPyErr_SetString(ctx, a, b).")
        .contains("Before (", "After:", "HPyErr_SetString(ctx, ctx->h_");
  }

  @Test
  void explainsARule() {
    assertThat(run("HPY101").code()).isZero();
    assertThat(run("HPY101").out())
        .startsWith("HPY101 reference-leak: ")
        .contains("Severity    warning", "CWE-401")
        .isEqualTo(run("reference-leak").out());
  }

  @Test
  void suggestsWhatWasMeant() {
    CommandRun run = run("PyDict_Nxt");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "hpy-port: no rule or C-API symbol is called 'PyDict_Nxt'\n"
                + "Did you mean: PyDict_Next, PyDict_New?\n");
    assertThat(run("pylist_append").err()).contains("Did you mean: PyList_Append");
    assertThat(run("HPY111").err()).contains("HPY101");
    assertThat(run("something_else_altogether").err()).doesNotContain("mean");
  }

  @Test
  void tellsWhyANameHasNoPage() {
    CommandRun run = run("_PyInternalThing_NobodyUses");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("_PyInternalThing_NobodyUses: has no page: private");
  }

  @Test
  void listsByStatus() {
    CommandRun legacy = run("--list", "--status", "legacy");
    assertThat(legacy.code()).isZero();
    assertThat(legacy.out().lines()).isNotEmpty().allMatch(l -> l.contains("  legacy    "));
    assertThat(run("--list").out())
        .contains(legacy.out().lines().findFirst().orElseThrow().strip().split(" ")[0]);
    assertThat(run("--list", "--status", "unknown").code()).isEqualTo(2);
    assertThat(run("--list", "PyDict_Next").code()).isEqualTo(2);
    assertThat(run().code()).isEqualTo(2);
  }
}
