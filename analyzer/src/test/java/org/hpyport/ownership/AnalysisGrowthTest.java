package org.hpyport.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.hpyport.capi.ApiFacts.Dialect;
import org.hpyport.model.ExtensionModel;
import org.junit.jupiter.api.Test;

/** How the analysis grows with its function: processor time of this thread, not time on a clock. */
class AnalysisGrowthTest {
  /** By how much time may grow faster than the function: 1 is linear, the factor quadratic. */
  private static final double SLACK = 4;

  private static ExtensionModel generated(int branches) {
    StringBuilder c = new StringBuilder("int f(PyObject *o) {\n  PyObject *x;\n");
    for (int i = 0; i < branches; i++) {
      c.append("  x = PyObject_Str(o);\n  if (x == NULL)\n    return -1;\n");
      c.append(
          i % 7 == 6
              ? "  if (PyObject_IsTrue(x) < 0) {\n    Py_DECREF(x);\n    return -1;\n  }\n"
              : "");
      c.append("  Py_DECREF(x);\n");
    }
    return Sources.module(c.append("  return 0;\n}\n").toString());
  }

  private static long nanos(int branches) {
    ExtensionModel module = generated(branches);
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      OwnershipReport report =
          new OwnershipAnalysis(module, Dialect.C_API).analyze(Sources.last(module));
      best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
      assertThat(report.gaveUp()).isNull();
      assertThat(report.events()).isEmpty();
    }
    return best;
  }

  @Test
  void timeGrowsNearLinearlyFromTenToFiveThousandBranches() {
    nanos(10);
    nanos(100);
    long small = nanos(500);
    long large = nanos(5000);
    assertThat((double) large / small).isLessThan(10 * SLACK);
  }

  @Test
  void tooManyStatesEndInAStatement() {
    StringBuilder c = new StringBuilder("int f(PyObject *o) {\n");
    for (int i = 0; i < 12; i++) {
      c.append("  PyObject *x" + i + " = g(o) ? PyObject_Str(o) : NULL;\n");
    }
    for (int i = 0; i < 12; i++) {
      c.append("  if (g(o)) Py_XDECREF(x" + i + ");\n");
    }
    ExtensionModel module = Sources.module(c.append("  return 0;\n}\n").toString());
    OwnershipReport report =
        new OwnershipAnalysis(module, Dialect.C_API).analyze(Sources.last(module));
    assertThat(report.gaveUp() != null || !report.events().isEmpty()).isTrue();
  }

  /** Each call can succeed in two ways, so that all together can in a thousand million. */
  @Test
  void conditionOfManyPartsEnds() {
    StringBuilder c =
        new StringBuilder(
            """
            static int take(int given, PyObject *o, PyObject **out) {
              if (!given)
                return 1;
              if (!PyList_Check(o))
                return 0;
              *out = o;
              return 1;
            }
            int f(PyObject *o, const int *given) {
            """);
    StringBuilder all = new StringBuilder("take(1, o, &x0)");
    for (int i = 0; i < 30; i++) {
      c.append("  PyObject *x" + i + " = NULL;\n");
      all.append(" && take(given[" + i + "], o, &x" + i + ")");
    }
    c.append("  if (!(" + all + "))\n    return -1;\n");
    c.append("  PyObject *text = PyObject_Str(o);\n  return text == NULL ? -1 : 0;\n}\n");
    ExtensionModel module = Sources.module(c.toString());
    OwnershipReport report =
        new OwnershipAnalysis(module, Dialect.C_API).analyze(Sources.last(module));
    assertThat(report.events()).hasSize(1);
  }
}
