package org.hpyport.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxTree;
import org.junit.jupiter.api.Test;

class ApiUsesTest {
  private static List<SyntaxTree> trees(String... texts) {
    List<SyntaxTree> trees = new ArrayList<>();
    for (String text : texts) {
      SourceFile file = SourceFile.ofText("f" + trees.size() + ".c", text);
      trees.add(CParser.parse(file, ParseOptions.defaults()));
    }
    return trees;
  }

  /** Name, line and function of each use; a minus for one that is not compiled. */
  private static List<String> uses(String... texts) {
    return ApiUses.in(trees(texts)).stream()
        .map(
            u ->
                (u.compiled() ? "" : "-")
                    + u.symbol()
                    + ":"
                    + u.place().line()
                    + (u.function() == null ? "" : " in " + u.function()))
        .toList();
  }

  @Test
  void findsUsesInCodeWithTheirFunction() {
    assertThat(
            uses("long f(void)\n{\n  /* PyList_New */ return PyLong_AsLong(\"PyErr_Clear\");\n}\n"))
        .containsExactly("PyLong_AsLong:3 in f");
  }

  @Test
  void findsUsesInMacrosButNotNamesThatAreOnlyTested() {
    assertThat(
            uses(
                "#define ONE(x) \\\n  PyErr_Fetch(x)\n"
                    + "#ifdef Py_SOMETHING_NEW\n#endif\n"
                    + "#if PY_VERSION_HEX > 1 /* PyErr_Clear */\n#endif\n"))
        .containsExactly("PyErr_Fetch:2", "PY_VERSION_HEX:5");
  }

  @Test
  void tellsWhatIsNotCompiled() {
    assertThat(
            uses(
                "#if PY_MAJOR_VERSION < 3\n"
                    + "int old(void) { return PyInt_Check(0); }\n#endif\n"))
        .containsExactly("PY_MAJOR_VERSION:1", "-PyInt_Check:2 in old");
  }

  @Test
  void ownNamesOfOneFileAreNotTheApiInAnother() {
    String use = "int g(void) { return PyMine_Make() + PyTheirs_Make(); }\n";
    String own = "int PyMine_Make(void) { return 1; }\n";
    assertThat(uses(use, own)).containsExactly("PyTheirs_Make:1 in g");
  }

  @Test
  void aStandInForAnOlderPythonIsStillTheApi() {
    String text =
        "#if PY_VERSION_HEX < 0x03000000\n#define PyLong_Check(x) 0\n#endif\n"
            + "int f(void *x) { return PyLong_Check(x); }\n";
    assertThat(uses(text)).contains("PyLong_Check:4 in f");
    assertThat(uses("#define PyLong_Check(x) 0\nint f(void *x) { return PyLong_Check(x); }\n"))
        .isEmpty();
  }

  @Test
  void membersCountWhereTheyAreAccessed() {
    String own = "struct mine { int ob_item; };\n";
    String use = "int f(T *t) { return t->ob_item; }\n";
    assertThat(uses(use)).containsExactly("ob_item:1 in f");
    assertThat(uses(own + use)).isEmpty();
    assertThat(uses("int f(int ob_item) { return ob_item; }\n")).isEmpty();
  }

  @Test
  void aMemberSetToNothingAsksForNothing() {
    assertThat(uses("struct D d = { .m_size = -1, .m_free = NULL };\n")).isEmpty();
    assertThat(uses("struct D d = { .m_size = sizeof(int) };\n")).containsExactly("m_size:1");
  }

  @Test
  void aFileIsReadOnce() {
    List<SyntaxTree> one = trees("int f(void) { return PyErr_Clear(); }\n");
    assertThat(ApiUses.in(List.of(one.get(0), one.get(0)))).hasSize(1);
  }

  @Test
  void coverageSortsByFateAndNamesWhatBlocks() {
    Coverage coverage =
        Coverage.of(
            ApiUses.in(
                trees(
                    "void f(void)\n{\n  PyErr_Clear(); PyErr_Fetch(0, 0, 0);\n  PyErr_Fetch(0, 0, 0);\n"
                        + "  PyNew_Thing();\n#ifdef MS_WINDOWS\n  PyErr_Restore(0, 0, 0);\n#endif\n}\n")),
            helper -> true);
    assertThat(coverage.uses("direct")).isEqualTo(1);
    assertThat(coverage.uses("legacy")).isEqualTo(3);
    assertThat(coverage.symbols("legacy")).isEqualTo(2);
    assertThat(coverage.uses("unknown")).isEqualTo(1);
    assertThat(coverage.blocking().stream().map(SymbolUses::symbol))
        .containsExactly("PyErr_Fetch", "PyNew_Thing");
    assertThat(coverage.blocking().get(0).reason()).startsWith("HPy 0.9 cannot fetch");
  }

  @Test
  void aHelperThatIsNotThereBlocks() {
    List<ApiUse> uses = ApiUses.in(trees("void *f(void *l) { return PyList_GetItem(l, 0); }\n"));
    assertThat(Coverage.of(uses, helper -> true).blocking()).isEmpty();
    assertThat(Coverage.of(uses, helper -> false).blocking()).hasSize(1);
    assertThat(Coverage.of(uses, helper -> false, use -> true).blocking()).isEmpty();
  }

  @Test
  void projectsTheVerdictOfEachFunction() {
    List<SyntaxTree> trees =
        trees(
            "int plain(void) { return 1; }\n"
                + "void good(void) { PyErr_Clear(); }\n"
                + "void bad(void) {\n  PyErr_Clear();\n  PyErr_Fetch(0, 0, 0);\n}\n");
    Coverage coverage = Coverage.of(ApiUses.in(trees), helper -> true);
    assertThat(FunctionProjection.of(trees, coverage))
        .satisfiesExactly(
            plain -> assertThat(plain.usesApi()).isFalse(),
            good -> {
              assertThat(good.usesApi()).isTrue();
              assertThat(good.blockedBy()).isNull();
            },
            bad -> {
              assertThat(bad.name()).isEqualTo("bad");
              assertThat(bad.blockedBy()).isNotNull();
              assertThat(bad.blockedBy().place().line()).isEqualTo(5);
            });
  }
}
