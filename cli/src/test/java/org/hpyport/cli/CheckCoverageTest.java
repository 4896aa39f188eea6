package org.hpyport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCoverageTest {
  private static final String FUNCTIONS =
      "#include <Python.h>\n"
          + "static PyObject *good(PyObject *m, PyObject *x)\n{\n    return PyNumber_Add(x, x);\n}\n"
          + "static PyObject *bad(PyObject *m, PyObject *x)\n{\n    PyObject *t, *v, *b;\n"
          + "    PyErr_Fetch(&t, &v, &b);\n    PyErr_Restore(t, v, b);\n"
          + "    PyErr_Fetch(&t, &v, &b); PyErr_Fetch(&t, &v, &b);\n    return NULL;\n}\n";
  private static final String MODULE =
      FUNCTIONS
          + "static PyMethodDef methods[] = {\n    {\"good\", good, METH_O, NULL},\n"
          + "    {\"bad\", bad, METH_O, NULL},\n    {NULL, NULL, 0, NULL}\n};\n"
          + "static struct PyModuleDef def = {\n    PyModuleDef_HEAD_INIT, \"m\", NULL, -1, methods\n};\n"
          + "PyMODINIT_FUNC PyInit_m(void)\n{\n    return PyModule_Create(&def);\n}\n";

  @TempDir private Path temp;

  private CommandRun check(String text, String... options) throws IOException {
    Files.writeString(temp.resolve("m.c"), text);
    String[] args = new String[options.length + 2];
    args[0] = "check";
    System.arraycopy(options, 0, args, 1, options.length);
    args[options.length + 1] = temp.toString();
    return CommandRun.of(new DefaultEngine(), args);
  }

  @Test
  void namesWhatBlocksAModuleWithItsPlaces() throws IOException {
    CommandRun run = check(MODULE);
    assertThat(run.err())
        .contains("symbols in 1 file\n", "  legacy        4 of 2 symbols\n")
        .contains("  2 symbols block a universal port:\n    PyErr_Fetch (legacy): HPy 0.9 cannot")
        .contains("      m.c:9, m.c:11\n    PyErr_Restore (legacy)")
        .contains("m: not ported", "blocked bad")
        .doesNotContain("from the catalog alone");
  }

  @Test
  void countsWithoutPorting() throws IOException {
    CommandRun run = check(MODULE, "--coverage");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("in 1 file, which are all C files here\n")
        .contains("projected from the catalog alone: 2 functions would port, 1 blocked")
        .contains("m.c:9:5: blocked bad: PyErr_Fetch: HPy 0.9 cannot fetch")
        .doesNotContain("m: not ported", "[HPY910 no-module]");
  }

  @Test
  void worksWithoutAModule() throws IOException {
    CommandRun run = check(FUNCTIONS);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("[HPY910 no-module]")
        .contains("in 1 file, which are all C files here\n")
        .contains("projected from the catalog alone: 1 function would port, 1 blocked, 0 need no")
        .contains("m.c:9:5: blocked bad: PyErr_Fetch: HPy 0.9 cannot fetch");
    assertThat(check(FUNCTIONS, "-q").err()).doesNotContain("C API");
  }

  @Test
  void jsonHoldsEveryPlace() throws IOException {
    Path json = temp.resolve("out.json");
    check(MODULE, "--json", json.toString());
    JsonNode coverage = JsonMapper.shared().readTree(Files.readString(json)).path("coverage");
    assertThat(coverage.path("basis").asString()).isEqualTo("port");
    assertThat(coverage.at("/uses/legacy").asInt()).isEqualTo(4);
    JsonNode fetch = null;
    for (JsonNode symbol : coverage.path("symbols")) {
      if (symbol.path("symbol").asString().equals("PyErr_Fetch")) {
        fetch = symbol;
      }
    }
    assertThat(fetch).isNotNull();
    assertThat(fetch.path("blocks").asBoolean()).isTrue();
    assertThat(fetch.path("places").size()).isEqualTo(3);
    assertThat(fetch.at("/places/2/line").asInt()).isEqualTo(11);
    assertThat(fetch.at("/places/2/function").asString()).isEqualTo("bad");
    check(FUNCTIONS, "--json", json.toString());
    JsonNode alone = JsonMapper.shared().readTree(Files.readString(json)).path("coverage");
    assertThat(alone.path("basis").asString()).isEqualTo("catalog");
    assertThat(alone.at("/functions/1/verdict").asString()).isEqualTo("blocked");
  }

  @Test
  void listsAreCappedUnlessMoreIsAsked() throws IOException {
    StringBuilder text = new StringBuilder("#include <Python.h>\n");
    for (char c = 'a'; c < 't'; c++) {
      text.append("void f_").append(c).append("(void) {\n");
      text.append("PyNew_Thing_").append(c).append("();\n".repeat(1)).append("}\n");
    }
    assertThat(check(text.toString()).err())
        .contains("19 symbols block", "and 7 more symbols; -v lists all")
        .contains("and 7 more blocked functions; -v lists all")
        .doesNotContain("PyNew_Thing_s");
    assertThat(check(text.toString(), "-v").err())
        .contains("PyNew_Thing_s (unknown): not in the catalog", "blocked f_s")
        .doesNotContain("more");
  }
}
