package org.hpyport.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hpyport.analyzer.Analyzer;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.migration.PortResult;
import org.hpyport.migration.PortedFile;
import org.hpyport.migration.Verdict;
import org.hpyport.model.ExtensionModel;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.ParseOptions;
import org.junit.jupiter.api.Test;

class PortReviewTest {
  private static final String BEFORE =
      """
      PyObject *one(void) { return PyLong_FromLong(1); }
      int two(void) { return 2; }
      """;

  private static PortResult review(String before, String after) {
    SourceFile file = SourceFile.ofText("m.c", before);
    ExtensionModel model = Analyzer.read("m", List.of(file), List.of(), ParseOptions.defaults());
    PortResult port =
        new PortResult(
            List.of(new PortedFile(file, after, List.of())),
            Map.of("hpy_port_support.h", ""),
            Map.of("one", new Verdict.Ported(), "two", new Verdict.Untouched()),
            List.of(),
            true);
    return new PortReview(model, ParseOptions.defaults()).review(port);
  }

  @Test
  void wholePortPasses() {
    String after =
        BEFORE.replace("PyObject *", "HPy ").replace("PyLong_FromLong(", "HPyLong_FromLong(ctx, ");
    PortResult result = review(BEFORE, after);
    assertThat(result.universal()).isTrue();
    assertThat(result.files().get(0).newText()).isEqualTo(after);
    assertThat(result.diagnostics()).isEmpty();
  }

  @Test
  void portThatStillUsesTheOldApiIsWithdrawn() {
    PortResult result = review(BEFORE, BEFORE.replace("PyObject *", "HPy "));
    assertThat(result.universal()).isFalse();
    assertThat(result.hasChanges()).isFalse();
    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.message()).contains("PyLong_FromLong");
              assertThat(d.function()).isEqualTo("one");
              assertThat(d.location()).isNotNull();
            });
    assertThat(result.verdicts().get("one")).isInstanceOf(Verdict.Blocked.class);
    assertThat(result.verdicts().get("two")).isInstanceOf(Verdict.Untouched.class);
  }

  @Test
  void executionOfTheModuleThatForgetsAHandleIsWithdrawn() {
    String before =
        """
        PyMODINIT_FUNC PyInit_m(void) {
            PyObject *m = PyModule_Create(&definition);
            PyModule_AddObject(m, "one", PyLong_FromLong(1));
            return m;
        }
        """;
    String after =
        """
        static int m_exec(HPyContext *ctx, HPy m) {
            HPy_SetAttr_s(ctx, m, "one", HPyLong_FromLong(ctx, 1));
            return 0;
        }
        """;
    PortResult result = review(before, after);
    assertThat(result.universal()).isFalse();
    assertThat(result.verdicts().get("PyInit_m")).isInstanceOf(Verdict.Blocked.class);
  }

  @Test
  void whatLiesOutsideOfFunctionsBlocksTheModule() {
    PortResult result = review("PyObject *cache;\n", "PyObject *cache;\n");
    assertThat(result.universal()).isFalse();
    assertThat(result.diagnostics()).extracting(Diagnostic::ruleId).containsExactly("HPY402");
  }

  @Test
  void macroOfAHeaderIsFollowed() {
    SourceFile source = SourceFile.ofText("m.c", "int letter(int c) { return IS_LETTER(c); }\n");
    SourceFile header = SourceFile.ofText("m.h", "#define IS_LETTER Py_UNICODE_ISALPHA\n");
    ExtensionModel model =
        Analyzer.read("m", List.of(source), List.of(header), ParseOptions.defaults());
    PortResult port =
        new PortResult(
            List.of(
                new PortedFile(source, "\n" + source.text(), List.of()),
                new PortedFile(header, header.text(), List.of())),
            Map.of(),
            Map.of("letter", new Verdict.Untouched()),
            List.of(),
            true);
    PortResult result = new PortReview(model, ParseOptions.defaults()).review(port);
    assertThat(result.universal()).isFalse();
    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.message()).contains("Py_UNICODE_ISALPHA");
              assertThat(d.function()).isEqualTo("letter");
            });
  }

  @Test
  void namesOfTheModuleItselfAreItsOwn() {
    assertThat(
            review("int PyMine_one(void) { return 1; }\n", "int PyMine_one(void) { return 1; }\n")
                .universal())
        .isTrue();
  }
}
