package org.hpyport.syntax.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroFragmentTest {
  private static SyntaxTree parse(String... lines) {
    String text = String.join("\n", lines) + "\n";
    return CParser.parse(SourceFile.ofText("m.c", text), ParseOptions.defaults());
  }

  private static MacroDefinition macro(SyntaxTree tree, String name) {
    MacroDefinition found = tree.macros().find(name);
    assertThat(found).as(name).isNotNull();
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "M                                              ~ empty",
        "M 42                                           ~ expression",
        "M \"a\" \"b\"                                  ~ expression",
        "M(a, b) ((a) > (b) ? (a) : (b))                ~ expression",
        "M(o) ((thing *)PyModule_GetState(o))           ~ expression",
        "M(o) (((PyThing *)(o))->field)                 ~ expression",
        "M(x) ({ int y = (x); y + 1; })                 ~ expression",
        "M(T, x) ((T)(x) + sizeof(T))                   ~ expression",
        "M f(1), g(2)                                   ~ expression",
        "M(x) #x                                        ~ expression",
        "M(x) \"<\" #x \">\"                            ~ expression",
        "M(x) prefix_##x                                ~ expression",
        "M(a, ...) f(a, ##__VA_ARGS__)                  ~ expression",
        "M unsigned long                                ~ type",
        "M PyObject *                                   ~ type",
        "M(T) struct T##_item *                         ~ type",
        "M static inline                                ~ type",
        "M __attribute__((unused))                      ~ type",
        "M(m) do { Py_DECREF(m); return NULL; } while (0)  ~ statements",
        "M(x) if (!(x)) goto error                      ~ statements",
        "M(x) if (!(x)) { goto error; }                 ~ statements",
        "M(x) f(x); g(x)                                ~ statements",
        "M(x) f(x); g(x);                               ~ statements",
        "M { f(); }                                     ~ statements",
        "M return NULL                                  ~ statements",
        "M(k) case k: return #k                         ~ statements",
        "M int i, j; double d                           ~ declarations",
        "M(i, n) for (i = 0; i < (n); i++)              ~ head",
        "M(x) if (x)                                    ~ head",
        "M(x) if (x) f(); else                          ~ head",
        "M(n) static int n(void) { return 1; }          ~ declarations",
        "M(n) static PyObject *n(PyObject *, PyObject *) ~ declarations",
        "M(n) static char doc_##n[] = #n;               ~ declarations",
        "M { \"a\", f, METH_O, NULL },                  ~ initializers",
        "M .tp_name = \"x\", .tp_doc = 0                ~ initializers",
        "M PyObject_HEAD int x;                         ~ members",
        "M int a : 3; int b : 5;                        ~ members",
        "M PyObject *self, PyObject *args               ~ parameters",
        "M ||                                           ~ none",
        "M == 0                                         ~ none",
        "M * 1024                                       ~ none",
        "M (PyObject *)                                 ~ none",
        "M ? 1 :                                        ~ none",
        "M { PyThing *t = f();                          ~ none",
        "M g(t); }                                      ~ none",
        "M (                                            ~ none",
      })
  void tellsWhatABodyIs(String definition, String kind) {
    SyntaxTree tree = parse("typedef struct { int x; } thing;", "#define " + definition);
    MacroFragment fragment = tree.projectMacros().fragment(macro(tree, "M"));
    assertThat(fragment.kind()).as(fragment.toString()).isEqualTo(kind);
  }

  @Test
  void saysWhyABodyIsNone() {
    SyntaxTree tree =
        parse("#define AND &&", "#define BEGIN {", "#define KB * 1024", "#define HALF ? 1 :");
    assertThat(reason(tree, "AND")).isEqualTo("it is the operator && alone");
    assertThat(reason(tree, "BEGIN")).isEqualTo("its brackets do not balance");
    assertThat(reason(tree, "KB")).isEqualTo("it starts like a binary operator");
    assertThat(reason(tree, "HALF")).startsWith("it is no piece of C by itself");
  }

  private static String reason(SyntaxTree tree, String name) {
    return ((MacroFragment.None) tree.projectMacros().fragment(macro(tree, name))).reason();
  }

  @Test
  void nodesStandAtTheirPlacesInTheFile() {
    SyntaxTree tree =
        parse(
            "int before;",
            "#  define FAIL(m) /* why */ do { \\",
            "    Py_DECREF(m); \\",
            "    return NULL; \\",
            "  } while (0)");
    ProjectMacros macros = tree.projectMacros();
    MacroDefinition fail = macro(tree, "FAIL");
    List<String> calls = new ArrayList<>();
    for (SyntaxNode node : macros.fragment(fail).nodes()) {
      node.walk(
          n -> {
            if (n instanceof Expression.Call) {
              TextRange range = macros.range(fail, n);
              calls.add(tree.file().lines().line(range.start()) + ": " + tree.file().text(range));
            }
          });
    }
    assertThat(calls).containsExactly("3: Py_DECREF(m)");
  }

  @Test
  void pastedWordsAreOne() {
    SyntaxTree tree = parse("#define CALL(n, i) n##_run_##i(n, #i)");
    Expression.Call call =
        (Expression.Call)
            ((MacroFragment.ExpressionFragment) tree.projectMacros().fragment(macro(tree, "CALL")))
                .expression();
    assertThat(call.calleeName()).isEqualTo("n##_run_##i");
    TextRange range = tree.projectMacros().range(macro(tree, "CALL"), call.callee());
    assertThat(tree.file().text(range)).isEqualTo("n##_run_##i");
    assertThat(call.arguments().get(1)).isInstanceOf(Expression.StringLiteral.class);
  }
}
