package org.hpyport.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Functions that call themselves or each other are summarised together. */
class RecursionTest {

  private static List<String> findings(String c) {
    return Findings.last(c).stream().map(d -> d.ruleId() + " " + d.confidence()).toList();
  }

  private static final String CALLER =
      """
      int f(PyObject *o) {
        PyObject *x = deep(o, 3);
        if (x == NULL) return -1;
        END
        return 0;
      }
      """;

  @Test
  void aFunctionThatCallsItselfGivesWhatItsOtherPathsGive() {
    String c =
        """
        static PyObject *deep(PyObject *o, int n) {
          if (n == 0) return PyObject_Str(o);
          return deep(o, n - 1);
        }
        """
            + CALLER;
    assertThat(findings(c.replace("END", "Py_DECREF(x);"))).isEmpty();
    assertThat(findings(c.replace("END", ""))).containsExactly("HPY101 CERTAIN");
  }

  @Test
  void functionsThatCallEachOther() {
    String c =
        """
        static PyObject *other(PyObject *o, int n);
        static PyObject *deep(PyObject *o, int n) {
          if (n == 0) return PyDict_New();
          return other(o, n - 1);
        }
        static PyObject *other(PyObject *o, int n) {
          PyObject *x = deep(o, n);
          if (x == NULL) return NULL;
          return x;
        }
        """
            + CALLER;
    assertThat(findings(c.replace("END", "Py_DECREF(x);"))).isEmpty();
    assertThat(findings(c.replace("END", ""))).containsExactly("HPY101 CERTAIN");
    assertThat(findings(c.replace("END", "Py_DECREF(x); Py_DECREF(x);")))
        .contains("HPY102 CERTAIN");
  }

  @Test
  void aFunctionThatAlwaysCallsItselfNeverComesBack() {
    String c = "static PyObject *deep(PyObject *o, int n) { return deep(o, n); }\n" + CALLER;
    assertThat(findings(c.replace("END", ""))).isEmpty();
  }

  @Test
  void aReleaseOnOneLevelOfTheRecursionIsFound() {
    String c =
        """
        static void deep(PyObject *o, int n) {
          if (n == 0) { Py_DECREF(o); return; }
          deep(o, n - 1);
        }
        int f(PyObject *o) {
          PyObject *x = PyObject_Str(o);
          if (x == NULL) return -1;
          deep(x, 4);
          END
          return 0;
        }
        """;
    assertThat(findings(c.replace("END", ""))).isEmpty();
    assertThat(findings(c.replace("END", "Py_DECREF(x);"))).containsExactly("HPY106 CERTAIN");
  }
}
