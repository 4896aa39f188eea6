package org.hpyport.capi.prototype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrototypeReaderTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "PyAPI_FUNC(PyObject *) f(PyObject*, Py_ssize_t n); PyObject *f(PyObject *, Py_ssize_t)",
        "extern int f(); int f(void)",
        "static inline unsigned f(const char *const*v, ...); unsigned int f(const char *const *, ...)",
        "long int f(char const *s, PyObject *a[]); long f(const char *, PyObject **)",
        "void f(int (*g)(PyObject *, void *), struct PyMethodDef *m);"
            + " void f(int (*)(PyObject *, void *), PyMethodDef *)",
        "int f(void (*g)()); int f(void (*)(void))"
      })
  void readsDeclarationsInOneSpelling(String declaration, String expected) {
    assertThat(String.valueOf(PrototypeReader.read(declaration))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"int x", "int (*f)(void)", "Py_MIN(x, y)", "typedef int f(int)"})
  void whatIsNoFunctionGivesNothing(String declaration) {
    assertThat(PrototypeReader.read(declaration)).isNull();
  }

  @Test
  void listsWhatAHeaderIntroduces() throws IOException {
    Files.writeString(
        temp.resolve("listobject.h"),
        """
        #ifndef Py_LISTOBJECT_H
        #define Py_LISTOBJECT_H
        #ifdef _WIN32
        int elsewhere(void);
        #endif
        typedef struct { int width; } Shape;
        enum colour { RED, GREEN };
        extern int counter;
        int area(Shape *shape);
        #define area(s) ((s)->width)
        #define TWICE(x) (2 * (x))
        #endif
        """);
    Files.createDirectories(temp.resolve("internal"));
    Files.writeString(temp.resolve("internal/hidden.h"), "int hidden(void);\n");
    assertThat(HeaderReader.read(temp, Map.of()))
        .extracting(e -> e.kind() + " " + e.name())
        .containsExactlyInAnyOrder(
            "NAME_MACRO Py_LISTOBJECT_H",
            "TYPE Shape",
            "MEMBER Shape.width",
            "ENUMERATOR RED",
            "ENUMERATOR GREEN",
            "VARIABLE counter",
            "FUNCTION area",
            "CALL_MACRO TWICE");
  }
}
