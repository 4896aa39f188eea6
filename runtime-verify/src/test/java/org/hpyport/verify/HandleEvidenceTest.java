package org.hpyport.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hpyport.verify.Tried.HEAD;
import static org.hpyport.verify.Tried.TAIL;
import static org.hpyport.verify.Tried.TESTS;
import static org.hpyport.verify.Tried.assertOthersPass;
import static org.hpyport.verify.Tried.line;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handles that are misused or left open are charged to the function that made them. */
@Tag("native")
class HandleEvidenceTest {
  @TempDir Path folder;

  @BeforeEach
  void tools() {
    Native.needTools();
  }

  @Test
  void withoutPreloadingTheMethodIsStillNamed() throws IOException, VerificationException {
    VerificationPlan plan =
        Native.plan(
            folder,
            HEAD + "    HPy_Close(ctx, argument);\n    return HPyLong_FromLong(ctx, 1);" + TAIL,
            TESTS);
    VerificationResult result =
        new VerificationRun(Native.home(), System.getenv(), false).execute(plan);

    assertOthersPass(result);
    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.ruleId()).isEqualTo("HPY502");
              assertThat(d.function()).isEqualTo("call_impl");
              assertThat(line(d)).startsWith("static HPy call_impl");
            });
    assertThat(result.notShown()).anyMatch(s -> s.contains("the library to preload is missing"));
  }

  @Test
  void leaksAreSeenWithoutPreloading() throws IOException, VerificationException {
    VerificationPlan plan =
        Native.plan(
            folder,
            HEAD
                + "    HPy_Dup(ctx, argument); /* here */\n    return HPyLong_FromLong(ctx, 1);"
                + TAIL,
            TESTS);
    VerificationResult result =
        new VerificationRun(Native.home(), System.getenv(), false).execute(plan);

    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.ruleId()).isEqualTo("HPY501");
              assertThat(line(d)).contains("/* here */");
            });
  }

  @Test
  void leaksOfTheImportAndOfOwnTypes() throws IOException, VerificationException {
    String c =
        """
        #include "hpy.h"
        HPyDef_METH(keep, "keep", HPyFunc_O)
        static HPy keep_impl(HPyContext *ctx, HPy self, HPy argument)
        {
            HPy_Dup(ctx, argument); /* argument */
            return HPyLong_FromLong(ctx, 1);
        }
        HPyDef_SLOT(exec, HPy_mod_exec)
        static int exec_impl(HPyContext *ctx, HPy module)
        {
            HPy version = HPyUnicode_FromString(ctx, "1.0"); /* version */
            return HPy_SetAttr_s(ctx, module, "version", version);
        }
        static HPyDef *defines[] = {&keep, &exec, NULL};
        static HPyModuleDef definition = {.doc = "tried", .defines = defines};
        HPy_MODINIT(tried, definition)
        """;
    String tests =
        """
        import tried

        class Hostile:
            def __repr__(self):
                raise RuntimeError("repr() must not be called")

        def test_keep():
            tried.keep(Hostile())
            tried.keep(Hostile())
        """;
    VerificationResult result =
        new VerificationRun(Native.home()).execute(Native.plan(folder, c, tests));

    assertThat(result.diagnostics()).hasSize(2).allMatch(d -> d.ruleId().equals("HPY501"));
    assertThat(result.diagnostics())
        .anySatisfy(
            d -> {
              assertThat(d.message()).contains("Hostile", "2 left open", "test_keep");
              assertThat(line(d)).contains("/* argument */");
            })
        .anySatisfy(
            d -> {
              assertThat(d.message()).contains("str", "'1.0'", "module execution");
              assertThat(line(d)).contains("/* version */");
            });
  }
}
