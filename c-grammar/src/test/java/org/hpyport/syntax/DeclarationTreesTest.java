package org.hpyport.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationTreesTest {
  @Test
  void moduleInitIsAFunctionOfAMacroType() {
    SyntaxTree tree = Trees.parse("PyMODINIT_FUNC", "PyInit_x(void)", "{ return NULL; }");
    ExternalDeclaration.FunctionDefinition function = tree.functions().get(0);
    assertThat(function.name()).isEqualTo("PyInit_x");
    assertThat(function.specifiers().items())
        .singleElement()
        .isInstanceOf(Specifier.NamedType.class);
  }

  @Test
  void aConditionMayCutAFunctionHeader() {
    SyntaxTree tree =
        Trees.parse(
            "#if PY_MAJOR_VERSION >= 3",
            "PyMODINIT_FUNC PyInit_x(void) {",
            "#else",
            "void initx(void) {",
            "#endif",
            "  PyObject *m = create();",
            "#if PY_MAJOR_VERSION >= 3",
            "  return m;",
            "#endif",
            "}",
            "int after;");
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.functions()).extracting(f -> f.name()).containsExactly("PyInit_x");
    assertThat(tree.root().declarations()).hasSize(2);
    assertThat(tree.variants()).hasSize(1);
    Variant other = tree.variants().get(0);
    assertThat(other.complete()).isTrue();
    assertThat(other.declarations())
        .singleElement()
        .isInstanceOfSatisfying(
            ExternalDeclaration.FunctionDefinition.class,
            f -> {
              assertThat(f.name()).isEqualTo("initx");
              assertThat(f.body().items()).hasSize(1);
            });
  }

  @Test
  void fileLevelMacros() {
    SyntaxTree tree =
        Trees.parse(
            "PyDoc_STRVAR(doc, \"a\" \"b\");",
            "REGISTER(thing)",
            "static int x;",
            "HPyDef_METH(add, \"add\", HPyFunc_VARARGS, .doc = \"Adds.\")",
            "static HPy add_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)",
            "{ return HPy_NULL; }",
            "HPyType_HELPERS(Point)",
            "HPyDef_SLOT(Point_new, HPy_tp_new)",
            "static HPy Point_new_impl(HPyContext *ctx, HPy c, const HPy *a, HPy_ssize_t n, HPy k)",
            "{ return HPy_NULL; }",
            "HPy_MODINIT(name, moduledef)");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.all(tree, ExternalDeclaration.MacroDeclaration.class))
        .extracting(m -> ((Expression.Call) m.invocation()).calleeName())
        .containsExactly(
            "PyDoc_STRVAR",
            "REGISTER",
            "HPyDef_METH",
            "HPyType_HELPERS",
            "HPyDef_SLOT",
            "HPy_MODINIT");
    assertThat(tree.functions()).hasSize(2);
  }

  @Test
  void hpyDefinitionsKeepTheirDesignatedArguments() {
    SyntaxTree tree = Trees.parse("HPyDef_METH(f, \"f\", HPyFunc_O, .doc = \"D\")");
    Expression.Call call = Trees.all(tree, Expression.Call.class).get(0);
    assertThat(call.arguments().get(3))
        .isInstanceOfSatisfying(
            Expression.Assignment.class,
            a -> {
              assertThat(tree.text(a.target())).isEqualTo(".doc");
              assertThat(a.value()).isInstanceOf(Expression.StringLiteral.class);
            });
  }

  @Test
  void objectHeadsAreMemberMacros() {
    SyntaxTree tree =
        Trees.parse(
            "typedef struct {",
            "  PyObject_HEAD",
            "  PyObject *weak;",
            "  int bits : 3, : 5;",
            "  FIELDS(a, b)",
            "  void (*run)(int);",
            "  struct { int y; } in;",
            "} Thing;");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.all(tree, MemberDeclaration.Macro.class))
        .extracting(MemberDeclaration.Macro::name)
        .containsExactly("PyObject_HEAD", "FIELDS");
    assertThat(Trees.all(tree, MemberDeclaration.Fields.class)).hasSize(5);
    assertThat(Trees.all(tree, Declarator.Name.class))
        .extracting(Declarator.Name::identifier)
        .containsExactly("weak", "bits", "", "run", "y", "in", "Thing");
  }

  private static List<String> items(String initializer) {
    SyntaxTree tree = Trees.parse("static T x = " + initializer + ";");
    assertThat(tree.opaque()).isEmpty();
    Expression.InitializerList list = Trees.all(tree, Expression.InitializerList.class).get(0);
    return list.items().stream().map(tree::text).toList();
  }

  @Test
  void initialisersSupplyMissingCommas() {
    assertThat(items("{PyModuleDef_HEAD_INIT, \"x\", NULL, -1,}"))
        .containsExactly("PyModuleDef_HEAD_INIT", "\"x\"", "NULL", "-1");
    assertThat(items("{PyVarObject_HEAD_INIT(NULL, 0) \"name\", sizeof(T)}"))
        .containsExactly("PyVarObject_HEAD_INIT(NULL, 0)", "\"name\"", "sizeof(T)");
    assertThat(items("{PyVarObject_HEAD_INIT(NULL, 0) .tp_name = \"n\", .tp_x = (f)g}"))
        .containsExactly("PyVarObject_HEAD_INIT(NULL, 0)", ".tp_name = \"n\"", ".tp_x = (f)g");
    assertThat(items("{PyObject_HEAD_INIT(NULL) 0, \"n\"}"))
        .containsExactly("PyObject_HEAD_INIT(NULL)", "0", "\"n\"");
    assertThat(items("{A_METHODDEF\nB_METHODDEF\n{\"c\", c}, {NULL}}"))
        .containsExactly("A_METHODDEF", "B_METHODDEF", "{\"c\", c}", "{NULL}");
    assertThat(items("{[1] = 2, [3 ... 5] = 4, name: 6}"))
        .containsExactly("[1] = 2", "[3 ... 5] = 4", "name: 6");
  }

  @Test
  void unusedParametersAreNames() {
    SyntaxTree tree = Trees.parse("static PyObject *f(PyObject *Py_UNUSED(self), int x) { }");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.all(tree, Parameter.class))
        .extracting(p -> p.declarator().name().identifier())
        .containsExactly("self", "x");
  }

  @Test
  void oldStyleDefinitions() {
    SyntaxTree tree = Trees.parse("int f(a, b) int a; PyObject *b; { return a; }", "int g;");
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.functions().get(0).oldStyle()).hasSize(2);
    assertThat(tree.root().declarations()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NPY_NO_EXPORT int f(void);",
        "int WINAPI f(int x) { return x; }",
        "PyAPI_FUNC(PyObject *) f(PyObject *x);",
        "static FAST_ATTR INLINE_IT void CALL_CONV f(char *x) { }",
        "Py_DEPRECATED(3.3) static inline int f(void) { return 1; }",
        "static inline int f(const char *x, ...) FORMAT_ATTR((printf, 1, 2));",
        "void f(unsigned char[32], int (*)(void));",
        "char *(*f(int x))[3];",
        "extern int f(struct s *restrict x, int n, int a[static n]);",
        "__declspec(dllexport) int f(void);",
        "my_type f(my_other_type x) { return x; }",
        "my_type *f(my_other_type *x) { return x; }",
        "EXPORTED(my_type) f(int x) { return x; }",
        "f(x) { return x; }",
        "static f(void) { return 1; }",
      })
  void functionHeads(String text) {
    SyntaxTree tree = Trees.parse(text);
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.all(tree, Declarator.Name.class))
        .extracting(Declarator.Name::identifier)
        .contains("f");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "typedef int (*callback)(void *, int);",
        "typedef struct a { int x; } a, *pa;",
        "enum e { A, B = 2, C, };",
        "union u { int a; float b; };",
        "struct s;",
        "int x, *y, z[3] = {0};",
        "_Static_assert(sizeof(int) == 4, \"x\");",
        ";",
        "extern \"C\" int x;",
        "METHODS = { {\"a\", b}, };",
        "int (*table[])(void) = { f, g };",
        "static struct s { int a; } x = { 1 };",
        "__attribute__((packed)) struct p { char c; };"
      })
  void declarations(String text) {
    SyntaxTree tree = Trees.parse(text);
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.root().declarations()).hasSize(1);
  }

  @Test
  void linkageSpecificationsHoldTheirDeclarations() {
    SyntaxTree tree = Trees.parse("extern \"C\" {", "int f(void) { return 1; }", "int x;", "}");
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.root().declarations()).hasSize(1);
    assertThat(tree.functions()).hasSize(1);
  }

  @Test
  void functionsHeadedByMacros() {
    SyntaxTree tree =
        Trees.parse(
            "#define HEAD(n) static int n(void)",
            "HEAD(a) { return 1; }",
            "MODULE_INIT { }",
            "#define WHOLE_HEAD int scan(int x)",
            "static WHOLE_HEAD;",
            "WHOLE_HEAD",
            "{ return x; }");
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.functions())
        .extracting(f -> f.name())
        .containsExactly("HEAD", "MODULE_INIT", "WHOLE_HEAD");
  }

  @Test
  void anIncludedFileMayBeTheInitialiser() {
    SyntaxTree tree =
        Trees.parse(
            "static int a[] =",
            "#include \"a.inc\"",
            "static int b =",
            "# include <b.h>",
            ";",
            "int c;");
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.root().declarations()).hasSize(3);
    assertThat(Trees.texts(tree, Expression.Opaque.class))
        .containsExactly("#include \"a.inc\"", "# include <b.h>");
  }

  @Test
  void aMacroForAWholeHeadHeadsAFunction() {
    SyntaxTree tree = Trees.parse("#define HEAD int f (int x)", "HEAD", "{ return x; }", "int y;");
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.functions()).hasSize(1);
  }

  @Test
  void severalAttributesWithArgumentsMayStandBeforeAFunction() {
    SyntaxTree tree =
        Trees.parse(
            "EXPORT STEALS(2) PyObject * f (PyObject *, int);",
            "EXPORT STEALS(2) int g(void);",
            "RESULT h(a) int a; { return a; }");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.texts(tree, Declarator.Function.class))
        .containsExactly("f (PyObject *, int)", "g(void)", "h(a)");
  }
}
