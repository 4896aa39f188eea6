package org.hpyport.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hpyport.capi.ApiFacts.Dialect;
import org.hpyport.model.ExtensionModel;
import org.hpyport.ownership.Sources;
import org.junit.jupiter.api.Test;

class OwnershipCheckTest {

  private static List<String> findings(Dialect dialect, String c) {
    ExtensionModel module = Sources.module(c);
    return new OwnershipCheck(module, dialect)
        .check(Sources.last(module)).stream()
            .map(d -> d.ruleId() + " " + (d.location() == null ? 0 : d.location().line()))
            .toList();
  }

  @Test
  void leakOnErrorPath() {
    assertThat(
            findings(
                Dialect.C_API,
                """
                PyObject *f(PyObject *m, PyObject *o) {
                  PyObject *a = PyObject_Str(o);
                  if (a == NULL) return NULL;
                  PyObject *b = PyObject_Repr(o);
                  if (b == NULL)
                    return NULL;
                  PyObject *r = PyUnicode_Concat(a, b);
                  Py_DECREF(a);
                  Py_DECREF(b);
                  return r;
                }
                """))
        .containsExactly("HPY101 5");
  }

  @Test
  void borrowedReferenceReleased() {
    assertThat(
            findings(
                Dialect.C_API,
                """
                long f(PyObject *l) {
                  PyObject *item = PyList_GetItem(l, 0);
                  if (item == NULL) return -1;
                  long n = PyLong_AsLong(item);
                  Py_DECREF(item);
                  return n;
                }
                """))
        .containsExactly("HPY102 5");
  }

  @Test
  void usedAfterRelease() {
    assertThat(
            findings(
                Dialect.C_API,
                """
                long f(PyObject *o) {
                  PyObject *s = PyObject_Str(o);
                  if (s == NULL) return -1;
                  Py_DECREF(s);
                  return PyObject_Size(s);
                }
                """))
        .containsExactly("HPY103 5");
  }

  @Test
  void addObjectStealsOnSuccessOnly() {
    assertThat(
            findings(
                Dialect.C_API,
                """
                int f(PyObject *m) {
                  PyObject *v = PyLong_FromLong(1);
                  if (v == NULL) return -1;
                  if (PyModule_AddObject(m, "v", v) < 0)
                    return -1;
                  return 0;
                }
                """))
        .containsExactly("HPY101 4");
  }

  @Test
  void helpersThatConsumeAreKnown() {
    assertThat(
            findings(
                Dialect.C_API,
                """
                static void consume(PyObject *x) { PyObject_Print(x, stdout, 0); Py_DECREF(x); }
                PyObject *f(PyObject *m, PyObject *o) {
                  PyObject *x = PyObject_Str(o);
                  if (x == NULL) return NULL;
                  Py_INCREF(x);
                  consume(x);
                  consume(x);
                  Py_RETURN_NONE;
                }
                """))
        .isEmpty();
  }

  @Test
  void storeIntoAGlobalConsumes() {
    assertThat(
            findings(
                Dialect.C_API,
                """
                static PyObject *kept;
                int f(PyObject *o) { Py_INCREF(o); kept = o; return 0; }
                """))
        .isEmpty();
  }

  @Test
  void handleNotClosed() {
    assertThat(
            findings(
                Dialect.HPY,
                """
                HPy f(HPyContext *ctx, HPy self, HPy arg) {
                  HPy s = HPy_Str(ctx, arg);
                  if (HPy_IsNull(s)) return HPy_NULL;
                  if (HPy_IsTrue(ctx, arg)) return HPy_NULL;
                  return s;
                }
                """))
        .containsExactly("HPY101 4");
  }

  @Test
  void handleClosedTwice() {
    assertThat(
            findings(
                Dialect.HPY,
                """
                int f(HPyContext *ctx, HPy self, HPy arg) {
                  HPy s = HPy_Str(ctx, arg);
                  HPy_Close(ctx, s);
                  HPy_Close(ctx, s);
                  return 0;
                }
                """))
        .contains("HPY102 4");
  }

  @Test
  void handleUsedAfterClose() {
    assertThat(
            findings(
                Dialect.HPY,
                """
                HPy f(HPyContext *ctx, HPy self, HPy arg) {
                  HPy s = HPy_Str(ctx, arg);
                  HPy_Close(ctx, s);
                  return HPy_Repr(ctx, s);
                }
                """))
        .containsExactly("HPY103 4");
  }

  @Test
  void parameterOrConstantReturnedWithoutDup() {
    assertThat(
            findings(Dialect.HPY, "HPy f(HPyContext *ctx, HPy self, HPy arg) {\n return arg;\n}"))
        .containsExactly("HPY107 2");
    assertThat(findings(Dialect.HPY, "HPy f(HPyContext *ctx, HPy self) {\n return ctx->h_None;\n}"))
        .containsExactly("HPY107 2");
  }

  @Test
  void correctHpyCodeHasNoFindings() {
    assertThat(
            findings(
                Dialect.HPY,
                """
                HPy f(HPyContext *ctx, HPy self, HPy list) {
                  HPy_ssize_t n = HPy_Length(ctx, list);
                  long total = 0;
                  for (HPy_ssize_t i = 0; i < n; i++) {
                    HPy item = HPy_GetItem_i(ctx, list, i);
                    if (HPy_IsNull(item)) return HPy_NULL;
                    if (HPy_Is(ctx, item, ctx->h_None)) { HPy_Close(ctx, item); continue; }
                    total += HPyLong_AsLong(ctx, item);
                    HPy_Close(ctx, item);
                  }
                  if (total == 0) return HPy_Dup(ctx, ctx->h_None);
                  return HPyLong_FromLong(ctx, total);
                }
                """))
        .isEmpty();
  }

  @Test
  void handleReplacedThroughItsAddressByAnUnknownCalleeIsNoLeak() {
    assertThat(
            findings(
                Dialect.HPY,
                """
                HPy f(HPyContext *ctx, HPy self, HPy o) {
                  HPy out = HPy_Dup(ctx, o);
                  replace_in_place(ctx, &out, self);
                  return out;
                }
                """))
        .isEmpty();
  }

  @Test
  void idsAreUniqueAndSorted() {
    assertThat(RuleRegistry.all()).extracting(Rule::id).isSorted().doesNotHaveDuplicates();
  }
}
