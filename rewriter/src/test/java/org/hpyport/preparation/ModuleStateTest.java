package org.hpyport.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hpyport.analyzer.Analyzer;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.ParseOptions;
import org.junit.jupiter.api.Test;

/** Module state becomes file-level variables, whatever else the functions do. */
class ModuleStateTest {

  private static String prepared(String text) {
    SourceFile file = SourceFile.ofText("m.c", text);
    return Preparations.first(
            PreparedModule.unchanged(
                Analyzer.read("m", List.of(file), List.of(), ParseOptions.defaults()),
                ParseOptions.defaults()))
        .model()
        .sources()
        .get(0)
        .file()
        .text();
  }

  @Test
  void callsThroughPointersAreNoObstacle() {
    assertThat(
            prepared(
                """
                #include <Python.h>
                struct state { PyObject *error; };
                static PyObject *f(PyObject *m, PyObject *(*make)(void)) {
                  struct state *st = PyModule_GetState(m);
                  st->error = (*make)();
                  return st->error;
                }
                static struct PyModuleDef d = {
                  PyModuleDef_HEAD_INIT, .m_name = "m", .m_size = sizeof(struct state) };
                """))
        .contains("static PyObject *m_error;", "m_error = (*make)();", "return m_error;")
        .doesNotContain("PyModule_GetState", "struct state");
  }

  @Test
  void theStructMayBeKnownByTagAndByTypedef() {
    assertThat(
            prepared(
                """
                #include <Python.h>
                typedef struct state { PyObject *error; int level; } state;
                static void raise_level(state *st, int by) { st->level += by; }
                static PyObject *f(PyObject *m, PyObject *arg) {
                  state *st = (state *)PyModule_GetState(m);
                  struct state *same = st;
                  raise_level(same, 1);
                  return st->error;
                }
                static struct PyModuleDef d = {
                  PyModuleDef_HEAD_INIT, .m_name = "m", .m_size = sizeof(state) };
                """))
        .contains("static PyObject *m_error;", "static state m_state;", "return m_error;")
        .doesNotContain("PyModule_GetState");
  }

  @Test
  void stateThatIsHandedOutByValueStays() {
    String text =
        """
        #include <Python.h>
        struct state { PyObject *error; };
        static struct state copy(PyObject *m) {
          struct state all = *(struct state *)PyModule_GetState(m);
          return all;
        }
        static struct PyModuleDef d = {
          PyModuleDef_HEAD_INIT, .m_name = "m", .m_size = sizeof(struct state) };
        """;
    assertThat(prepared(text)).isEqualTo(text);
  }
}
