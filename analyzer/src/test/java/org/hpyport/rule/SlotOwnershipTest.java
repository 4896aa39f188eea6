package org.hpyport.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * References that lie in members of structs and in globals, and what unknown callees do to them.
 */
class SlotOwnershipTest {
  private static final String TYPE =
      """
      typedef struct { PyObject_HEAD PyObject *name; PyObject *value; } Pair;
      int Pair_traverse(Pair *self, visitproc visit, void *arg) {
        Py_VISIT(self->name);
        Py_VISIT(self->value);
        return 0;
      }
      """;

  private static List<String> findings(String c) {
    return Findings.last(c).stream()
        .map(d -> d.ruleId() + " " + d.confidence() + " " + d.message())
        .toList();
  }

  private static String withDealloc(String body) {
    return TYPE
        + """
        static void Pair_dealloc(Pair *self) { BODY }
        static PyTypeObject Pair_Type = { .tp_dealloc = (destructor)Pair_dealloc };
        """
            .replace("BODY", body);
  }

  @Test
  void aDeallocatorReleasesEachMemberOnce() {
    String free = "PyObject_Free(self);";
    String both = "Py_XDECREF(self->name); Py_XDECREF(self->value); ";
    assertThat(findings(withDealloc(both + free))).isEmpty();
    assertThat(findings(withDealloc("Py_CLEAR(self->name); Py_CLEAR(self->value); " + free)))
        .isEmpty();
    assertThat(findings(withDealloc("Py_XDECREF(self->name); " + free)))
        .containsExactly(
            "HPY101 POSSIBLE The reference `self->value` is not released on this path."
                + " This depends on whether `self->value` owns its object.");
    assertThat(findings(withDealloc(both + "Py_XDECREF(self->name); " + free)))
        .singleElement()
        .asString()
        .startsWith("HPY102 POSSIBLE The reference `self->name` is given up here");
  }

  @Test
  void aClearFunctionCalledByTheDeallocatorReleases() {
    String clear = "static void Pair_clear(Pair *p) { Py_CLEAR(p->name); Py_CLEAR(p->value); }\n";
    String c = withDealloc("Pair_clear(self); PyObject_Free(self);");
    assertThat(findings(c.replace("static void Pair_dealloc", clear + "static void Pair_dealloc")))
        .isEmpty();
  }

  @Test
  void anOldValueThatIsOverwrittenIsReleased() {
    String c =
        TYPE
            + """
            static int set(Pair *self, PyObject *value, void *closure) {
              PyObject *old = self->value;
              Py_INCREF(value);
              self->value = value;
              END
              return 0;
            }
            static PyGetSetDef rows[] = {{"value", NULL, (setter)set, NULL, NULL}, {NULL}};
            """;
    assertThat(findings(c.replace("END", "Py_XDECREF(old);"))).isEmpty();
    assertThat(findings(c.replace("END", "")))
        .singleElement()
        .asString()
        .contains("HPY101 POSSIBLE");
    assertThat(findings(c.replace("Py_INCREF(value);", "").replace("END", "Py_XDECREF(old);")))
        .singleElement()
        .asString()
        .startsWith("HPY10");
  }

  @Test
  void membersOfALocalStructAreVariables() {
    String c =
        """
        struct found { int status; PyObject *key; };
        int f(PyObject *o) {
          struct found r;
          r.key = PyObject_Str(o);
          if (r.key == NULL) return -1;
          int n = (int)PyObject_Size(r.key);
          END
          return n;
        }
        """;
    assertThat(findings(c.replace("END", "Py_DECREF(r.key);"))).isEmpty();
    assertThat(findings(c.replace("END", "")))
        .containsExactly("HPY101 CERTAIN The reference `r.key` is not released on this path.");
  }

  @Test
  void whatAnUnknownCalleeGotIsPossiblyLost() {
    String c =
        """
        int f(PyObject *o) {
          PyObject *s = PyObject_Str(o);
          if (s == NULL) return -1;
          elsewhere(s);
          END
          return 0;
        }
        """;
    assertThat(findings(c.replace("END", "Py_DECREF(s);"))).isEmpty();
    assertThat(findings(c.replace("END", "")))
        .containsExactly(
            "HPY101 POSSIBLE The reference `s` is not released on this path. This depends on whether"
                + " `elsewhere` keeps or gives up references to its arguments.");
  }

  @Test
  void resultsThatAreReleasedSomewhereAreNew() {
    String c =
        """
        int g(void) { PyObject *x = make(1); Py_XDECREF(x); return 0; }
        int f(void) {
          PyObject *x = make(2);
          if (x == NULL) return -1;
          END
          return 0;
        }
        """;
    assertThat(findings(c.replace("END", "Py_DECREF(x);"))).isEmpty();
    assertThat(findings(c.replace("END", "")))
        .singleElement()
        .asString()
        .startsWith("HPY101 POSSIBLE")
        .endsWith("This depends on whether `make` gives a new reference.");
    assertThat(findings(c.replace("Py_XDECREF(x);", "").replace("END", ""))).isEmpty();
  }

  @Test
  void callsThroughSlotsGiveNewReferences() {
    String c =
        """
        int f(PyObject *o) {
          PyObject *it = Py_TYPE(o)->tp_iter(o);
          if (it == NULL) return -1;
          END
          return 0;
        }
        """;
    assertThat(findings(c.replace("END", "Py_DECREF(it);"))).isEmpty();
    assertThat(findings(c.replace("END", "")))
        .containsExactly("HPY101 CERTAIN The reference `it` is not released on this path.");
  }

  @Test
  void typesOfOtherLibrariesAreObjectsIfTheirCountsChange() {
    String c =
        """
        int g(Descr *d) { Py_INCREF(d); Py_DECREF(d); return 0; }
        int f(PyObject *o) {
          Descr *d = (Descr *)PyObject_Type(o);
          if (d == NULL) return -1;
          END
          return 0;
        }
        """;
    assertThat(findings(c.replace("END", "Py_DECREF(d);"))).isEmpty();
    assertThat(findings(c.replace("END", ""))).singleElement().asString().startsWith("HPY101 CERT");
  }
}
