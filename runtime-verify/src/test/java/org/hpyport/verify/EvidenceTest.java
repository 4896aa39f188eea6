package org.hpyport.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever goes wrong in a build or a process becomes a finding with its place and its evidence.
 */
@Tag("native")
class EvidenceTest {
  private static final String HEAD =
      """
      #include <stdlib.h>
      #include "hpy.h"
      HPyDef_METH(call, "call", HPyFunc_O)
      static HPy call_impl(HPyContext *ctx, HPy self, HPy argument)
      {
      """;
  private static final String TAIL =
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
  private static final String TESTS =
      """
      import tried

      def test_before():
          assert tried.fine() == 1

      def test_call():
          tried.call(3)

      def test_behind():
          assert tried.fine() == 1
      """;

  @TempDir Path folder;

  @BeforeEach
  void tools() {
    Native.needTools();
  }

  private VerificationResult run(String body, Duration silence)
      throws IOException, VerificationException {
    VerificationPlan plan = Native.plan(folder, HEAD + body + TAIL, TESTS);
    return new VerificationRun(Native.home())
        .execute(plan.withLimits(Duration.ofMinutes(2), silence));
  }

  private static void assertOthersPass(VerificationResult result) {
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

  private static String line(Diagnostic diagnostic) {
    return Optional.ofNullable(diagnostic.location()).map(l -> l.file().text(l.range())).orElse("");
  }

  @Test
  void invalidMemoryAccess() throws IOException, VerificationException {
    VerificationResult result =
        run(
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
        run("    for (volatile int i = 0;;) i++;\n    return HPy_NULL;", Duration.ofSeconds(30));

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
    VerificationResult result = run("    exit(0);\n    return HPy_NULL;", Duration.ofMinutes(1));

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
        run("    abort(); /* here */\n    return HPy_NULL;", Duration.ofMinutes(1));

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
  void compilerErrors() throws IOException, VerificationException {
    VerificationResult result =
        run("    return HPy_Nonsense(ctx); /* here */", Duration.ofMinutes(1));

    assertThat(result.proven()).isFalse();
    assertThat(result.run(RunKind.PORT_DEBUG).orElseThrow().status())
        .isEqualTo(RunStatus.BUILD_FAILED);
    assertThat(result.diagnostics()).isNotEmpty().allMatch(d -> d.ruleId().equals("HPY505"));
    assertThat(result.diagnostics())
        .anySatisfy(d -> assertThat(line(d)).contains("/* here */"))
        .allSatisfy(d -> assertThat(d.location()).extracting(Location::line).isEqualTo(6));
  }

  @Test
  void pythonHeaderInUniversalCode() throws IOException, VerificationException {
    VerificationPlan plan =
        Native.plan(folder, "#include <Python.h>\n" + HEAD + "return HPy_NULL;" + TAIL, TESTS);
    VerificationResult result = new VerificationRun(Native.home()).execute(plan);

    assertThat(result.run(RunKind.PORT_DEBUG).orElseThrow().status())
        .isEqualTo(RunStatus.BUILD_FAILED);
  }

  @Test
  void lateUseOfText() throws IOException, VerificationException {
    VerificationResult result =
        run(
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
  void missingCompiler() throws IOException, VerificationException {
    VerificationPlan plan = Native.plan(folder, HEAD + "return HPy_NULL;" + TAIL, TESTS);
    VerificationRun run = new VerificationRun(Native.home(), Map.of("PATH", ""));

    assertThatThrownBy(() -> run.execute(plan))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("No C compiler")
        .hasMessageContaining("Debian package gcc");
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
  void pythonClassesMayDeriveFromTypes() throws IOException, VerificationException {
    String c =
        """
        #include "hpy.h"
        typedef struct { long value; } Cell;
        HPyType_HELPERS(Cell)
        HPyDef_SLOT(Cell_new, HPy_tp_new)
        static HPy Cell_new_impl(HPyContext *ctx, HPy cls, const HPy *args, HPy_ssize_t nargs, HPy kw)
        {
            Cell *cell;
            HPy h = HPy_New(ctx, cls, &cell);
            if (HPy_IsNull(h))
                return HPy_NULL;
            cell = Cell_AsStruct(ctx, h);
            cell->value = 7;
            return h;
        }
        HPyDef_METH(Cell_get, "get", HPyFunc_NOARGS)
        static HPy Cell_get_impl(HPyContext *ctx, HPy self)
        {
            return HPyLong_FromLong(ctx, Cell_AsStruct(ctx, self)->value);
        }
        static HPyDef *Cell_defines[] = {&Cell_new, &Cell_get, NULL};
        static HPyType_Spec Cell_spec = {
            .name = "tried.Cell", .basicsize = sizeof(Cell), .builtin_shape = SHAPE(Cell),
            .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE, .defines = Cell_defines,
        };
        HPyDef_SLOT(exec, HPy_mod_exec)
        static int exec_impl(HPyContext *ctx, HPy module)
        {
            return HPyHelpers_AddType(ctx, module, "Cell", &Cell_spec, NULL) ? 0 : -1;
        }
        static HPyDef *defines[] = {&exec, NULL};
        static HPyModuleDef definition = {.doc = "tried", .defines = defines};
        HPy_MODINIT(tried, definition)
        """;
    String tests =
        """
        import tried

        def test_base():
            assert tried.Cell().get() == 7

        def test_derived():
            class Derived(tried.Cell):
                pass
            class Further(Derived):
                pass
            assert Derived().get() == 7
            assert Further().get() == 7
        """;
    VerificationResult result =
        new VerificationRun(Native.home()).execute(Native.plan(folder, c, tests));

    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.proven()).isTrue();
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

  @Test
  void hybridPortsRunWithTheirRemainsOfTheCApi() throws IOException, VerificationException {
    String c =
        """
        #include <Python.h>
        #include "hpy.h"
        HPyDef_METH(call, "call", HPyFunc_O)
        static HPy call_impl(HPyContext *ctx, HPy self, HPy argument)
        {
            PyObject *object = HPy_AsPyObject(ctx, argument);
            PyObject *text = PyObject_Str(object);
            HPy result = HPy_FromPyObject(ctx, text);
            Py_DECREF(text);
            Py_DECREF(object);
            return result;
        }
        static HPyDef *defines[] = {&call, NULL};
        static HPyModuleDef definition = {.doc = "tried", .defines = defines};
        HPy_MODINIT(tried, definition)
        """;
    String tests = "import tried\n\ndef test_call():\n    assert tried.call(3) == '3'\n";
    VerificationPlan plan =
        Native.plan(folder, c, tests)
            .asHybrid()
            .withRuns(EnumSet.of(RunKind.PORT_CPYTHON, RunKind.PORT_DEBUG));
    VerificationResult result = new VerificationRun(Native.home()).execute(plan);

    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.proven()).isTrue();
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
  void withoutTheRuntimeFolderTheMessageSaysWhatToDo() {
    assertThatThrownBy(() -> RuntimeHome.locate(folder))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("not a runtime folder");
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
}
