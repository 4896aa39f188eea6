package org.hpyport.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.ParseOptions;
import org.junit.jupiter.api.Test;

class LeftoversTest {
  private static Set<String> in(String text) {
    return new Leftovers(
            SourceFile.ofText("m.c", text), ParseOptions.defaults(), Set.of("PyOwn_thing"))
        .find(Map.of())
        .keySet();
  }

  @Test
  void hpyCodeHasNone() {
    String text =
        """
        #include "hpy.h"
        #include <string.h>
        /* once PyLong_FromLong */
        HPyDef_METH(add, "add", HPyFunc_VARARGS)
        static HPy add_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
        {
            const char *name = "PyLong_FromLong";
            if (PyOwn_thing(name))
                return HPy_NULL;
            return HPyLong_FromLong(ctx, 1);
        }
        """;
    assertThat(in(text)).isEmpty();
  }

  @Test
  void findsCallsTypesAndHeaders() {
    String text =
        """
        #include <Python.h>
        static PyObject *f(void) { return PyLong_FromLong(1); }
        int g(Py_ssize_t n) { return PyUnheardOf_Function(n); }
        """;
    assertThat(in(text))
        .containsExactly(
            "PyLong_FromLong", "PyObject", "PyUnheardOf_Function", "Py_ssize_t", "Python.h");
  }

  @Test
  void findsWhatMacrosInUseStandFor() {
    String text =
        """
        #define UNUSED(x) PyLong_FromLong(x)
        #define INNER(x) PyFloat_FromDouble(x)
        #define OUTER(x) INNER(x)
        HPy f(void) { return OUTER(1); }
        """;
    assertThat(in(text)).containsExactly("PyFloat_FromDouble");
  }

  @Test
  void branchesNotCompiledDoNotCount() {
    assertThat(in("#if 0\nint x = PyLong_AsLong(o);\n#endif\nint y;\n")).isEmpty();
  }
}
