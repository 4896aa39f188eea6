package org.hpyport.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.junit.jupiter.api.Test;

class PlanMemoryTest {
  private static final String HELPER =
      """
      static PyObject *made(long n) {
          PyObject *v = PyLong_FromLong(n);
          return v;
      }
      """;
  private static final String USER =
      """
      static PyObject *f(PyObject *self, PyObject *list) {
          PyObject *a = PyList_GetItem(list, LIMIT);
          PyObject *b = made(2);
          if (a == NULL || b == NULL) {
              Py_XDECREF(b);
              return NULL;
          }
          PyObject *sum = PyNumber_Add(a, b);
          Py_DECREF(b);
          return sum;
      }
      """;

  private final PlanMemory memory = new PlanMemory();

  private static String fresh(String c) {
    return Sources.plan(c);
  }

  private LifetimePlan remembered(String c) {
    ExtensionModel module = Sources.module(c);
    return new LifetimePlanner(module, memory).plan(Sources.last(module));
  }

  @Test
  void aPlanMovesWithItsFunction() {
    remembered("#define LIMIT 3\n" + HELPER + USER);
    String moved =
        "int unrelated;\n#define LIMIT 3\n\nlong more(void) { return 1; }\n" + HELPER + USER;

    LifetimePlan plan = remembered(moved);

    assertThat(memory.made()).isEqualTo(1);
    assertThat(LifetimePlanPrinter.print(plan)).isEqualTo(fresh(moved)).contains("CloseAfter a");
    assertThat(plan.actions())
        .allSatisfy(a -> assertThat(a.place() == null || isIn(plan.function(), a)).isTrue());
  }

  private static boolean isIn(FunctionModel function, LifetimeAction action) {
    boolean[] found = {false};
    function.definition().walk(node -> found[0] |= node == action.place());
    return found[0];
  }

  @Test
  void aRefusalMovesWithItsFunction() {
    String refused = "void keep(PyObject *o);\nvoid f(PyObject *o) { keep(o); }\n";
    remembered(refused);

    LifetimePlan plan = remembered("\n\n" + refused);

    assertThat(memory.made()).isEqualTo(1);
    assertThat(plan.refusals()).isNotEmpty();
    assertThat(plan.function().tree().text(plan.refusals().get(0).place())).isEqualTo("keep(o)");
  }

  @Test
  void whatACalleeDoesCounts() {
    remembered("#define LIMIT 3\n" + HELPER + USER);
    remembered("#define LIMIT 3\n" + HELPER.replace("return v;", "return NULL;") + USER);

    assertThat(memory.made()).isEqualTo(2);
  }

  @Test
  void whatAMacroStandsForCounts() {
    remembered("#define LIMIT 3\n" + HELPER + USER);
    remembered("#define LIMIT(x) x\n" + HELPER + USER);

    assertThat(memory.made()).isEqualTo(2);
  }

  @Test
  void whatAVariableIsCounts() {
    String f = "void f(void) { Py_CLEAR(held); }\n";
    remembered("static PyObject *held;\n" + f);
    remembered("static struct box *held;\n" + f);

    assertThat(memory.made()).isEqualTo(2);
  }

  @Test
  void whatOtherFunctionsMakeOfAStructCounts() {
    String struct = "struct pair { PyObject *a; int n; };\n";
    String keeps = "static struct pair *other(struct pair *p) { return p; }\n";
    String f = "static int f(struct pair *p) { p->a = PyLong_FromLong(1); return 0; }\n";
    remembered(struct + f);
    remembered(struct + keeps + f);

    assertThat(memory.made()).isEqualTo(2);
  }

  @Test
  void whichConstantsAnEnumerationHasCounts() {
    String f =
        "static int f(int n) { switch (n) { case ONE: return 1; case TWO: break; } return 0; }\n";
    remembered("enum count { ONE, TWO };\n" + f);
    remembered("enum count { ONE, TWO, MANY };\n" + f);

    assertThat(memory.made()).isEqualTo(2);
  }

  @Test
  void summariesOfFunctionsThatCallEachOtherDoNotDependOnWhoAsksFirst() {
    String even = "static PyObject *even(int n) { return n ? odd(n - 1) : PyLong_FromLong(1); }\n";
    String odd = "static PyObject *odd(int n) { return n ? even(n - 1) : NULL; }\n";
    ExtensionModel module = Sources.module("static PyObject *odd(int n);\n" + even + odd);
    LifetimePlanner first = new LifetimePlanner(module);
    LifetimePlanner second = new LifetimePlanner(module);
    FunctionModel evens = module.functions().get("even");
    FunctionModel odds = module.functions().get("odd");

    String evenFirst = LifetimePlanPrinter.print(first.plan(evens));
    String oddSecond = LifetimePlanPrinter.print(first.plan(odds));
    String oddFirst = LifetimePlanPrinter.print(second.plan(odds));
    String evenSecond = LifetimePlanPrinter.print(second.plan(evens));

    assertThat(evenFirst).isEqualTo(evenSecond);
    assertThat(oddFirst).isEqualTo(oddSecond);
  }
}
