package org.hpyport.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hpyport.capi.ApiFacts.Dialect;
import org.hpyport.model.ExtensionModel;
import org.hpyport.ownership.Sources;
import org.hpyport.syntax.ParseOptions;
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
  void pointerIntoAClosedHandle() {
    String c =
        """
        HPy f(HPyContext *ctx, HPy self, HPy o) {
          HPy s = HPy_Str(ctx, o);
          if (HPy_IsNull(s)) return HPy_NULL;
          const char *text = HPyUnicode_AsUTF8AndSize(ctx, s, NULL);
          FIRST
          HPy r = HPyBytes_FromString(ctx, text);
          LAST
          return r;
        }
        """;
    String close = "HPy_Close(ctx, s);";
    assertThat(findings(Dialect.HPY, c.replace("FIRST", close).replace("LAST", "")))
        .containsExactly("HPY108 6");
    assertThat(findings(Dialect.HPY, c.replace("FIRST", "").replace("LAST", close))).isEmpty();
  }

  @Test
  void builderLeftOpenOrUsedAgain() {
    String c =
        """
        HPy f(HPyContext *ctx, HPy self, HPy o) {
          HPyTupleBuilder b = HPyTupleBuilder_New(ctx, 1);
          if (HPy_IsTrue(ctx, o)) { ABANDON return HPy_NULL; }
          HPyTupleBuilder_Set(ctx, b, 0, o);
          HPy t = HPyTupleBuilder_Build(ctx, b);
          AGAIN
          return t;
        }
        """;
    String cancel = "HPyTupleBuilder_Cancel(ctx, b);";
    assertThat(findings(Dialect.HPY, c.replace("ABANDON", "").replace("AGAIN", "")))
        .containsExactly("HPY306 3");
    assertThat(findings(Dialect.HPY, c.replace("ABANDON", cancel).replace("AGAIN", cancel)))
        .containsExactly("HPY309 6");
    assertThat(findings(Dialect.HPY, c.replace("ABANDON", cancel).replace("AGAIN", ""))).isEmpty();
  }

  @Test
  void trackerOfKeywordParsing() {
    String c =
        """
        HPy f(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kw) {
          HPyTracker ht;
          HPy o;
          if (!HPyArg_ParseKeywords(ctx, &ht, args, nargs, kw, "O", names, &o))
            return HPy_NULL;
          HPy r = HPy_Str(ctx, o);
          CLOSE
          return r;
        }
        """;
    assertThat(findings(Dialect.HPY, c.replace("CLOSE", ""))).containsExactly("HPY306 4");
    assertThat(findings(Dialect.HPY, c.replace("CLOSE", "HPyTracker_Close(ctx, ht);"))).isEmpty();
  }

  @Test
  void elementsOfALocalArray() {
    String c =
        """
        HPy f(HPyContext *ctx, HPy self, HPy o) {
          HPy pair[2] = {HPy_Str(ctx, o), HPy_Repr(ctx, o)};
          HPy r = HPyTuple_FromArray(ctx, pair, 2);
          HPy_Close(ctx, pair[0]);
          LAST
          return r;
        }
        """;
    assertThat(findings(Dialect.HPY, c.replace("LAST", "HPy_Close(ctx, pair[1]);"))).isEmpty();
    assertThat(findings(Dialect.HPY, c.replace("LAST", ""))).containsExactly("HPY101 4");
  }

  @Test
  void stolenReferenceReleased() {
    assertThat(
            findings(
                Dialect.C_API,
                """
                int f(PyObject *t) {
                  PyObject *x = PyLong_FromLong(1);
                  if (x == NULL) return -1;
                  PyTuple_SET_ITEM(t, 0, x);
                  Py_DECREF(x);
                  return 0;
                }
                """))
        .containsExactly("HPY106 5");
  }

  @Test
  void macrosAreLookedThrough() {
    String c =
        """
        #define unlikely(x) __builtin_expect(!!(x), 0)
        #define CHECK(x) do { if (unlikely((x) == NULL)) goto fail; } while (0)
        PyObject *f(PyObject *m, PyObject *o) {
          PyObject *a = NULL, *b = NULL;
          a = PyObject_Str(o);
          CHECK(a);
          b = PyObject_Repr(o);
          CHECK(b);
          Py_DECREF(a);
          return b;
        fail:
          RELEASE
          return NULL;
        }
        """;
    assertThat(expanded(c.replace("RELEASE", "Py_XDECREF(a);"))).isEmpty();
    assertThat(expanded(c.replace("RELEASE", ""))).containsExactly("HPY101 8");
  }

  private static List<String> expanded(String c) {
    ExtensionModel module = Sources.module(c);
    return new OwnershipCheck(module, Dialect.C_API, ParseOptions.defaults())
        .check(Sources.last(module)).stream()
            .map(d -> d.ruleId() + " " + (d.location() == null ? 0 : d.location().line()))
            .toList();
  }

  @Test
  void idsAreUniqueAndSorted() {
    assertThat(RuleRegistry.all()).extracting(Rule::id).isSorted().doesNotHaveDuplicates();
  }
}
