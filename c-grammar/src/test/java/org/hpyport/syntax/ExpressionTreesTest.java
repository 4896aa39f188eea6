package org.hpyport.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTreesTest {
  private static String dump(String expression) {
    SyntaxTree tree = Trees.parse("typedef int T;", "void f(int v) { return " + expression + "; }");
    assertThat(tree.opaque()).isEmpty();
    Expression value = Trees.all(tree, Statement.Return.class).get(0).value();
    assertThat(value).isNotNull();
    return SyntaxDump.dump(tree, value)
        .replaceAll(" `[^`]*`", "")
        .replaceAll("\\s+\\(", " (")
        .strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a + b * c   | (Binary + (Identifier a) (Binary * (Identifier b) (Identifier c)))",
        "a - b - c   | (Binary - (Binary - (Identifier a) (Identifier b)) (Identifier c))",
        "a = b = c   | (Assignment = (Identifier a) (Assignment = (Identifier b) (Identifier c)))",
        "-a[0]       | (Unary - (Index (Identifier a) (NumberLiteral)))",
        "*p++        | (Unary * (Unary ++ (Identifier p)))",
        "a ? b : c   | (Conditional (Identifier a) (Identifier b) (Identifier c))",
        "a ?: c      | (Conditional (Identifier a) (Identifier c))",
        "a->b.c      | (Member c (Member b (Identifier a)))",
        "!a == b     | (Binary == (Unary ! (Identifier a)) (Identifier b))",
        "a, b        | (Binary , (Identifier a) (Identifier b))",
        "(a)         | (Parenthesized (Identifier a))",
        "&&label     | (Unary && (Identifier label))",
        "sizeof a    | (SizeofExpression (Identifier a))",
        "sizeof(v)   | (SizeofExpression (Parenthesized (Identifier v)))",
        "not a       | (Unary not (Identifier a))",
        "64 KB       | (Opaque)",
      })
  void operators(String expression, String tree) {
    assertThat(dump(expression)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource({
    "(T)x, Cast",
    "(int)x, Cast",
    "(PyObject *)x, Cast",
    "(unknown *)x, Cast",
    "(unknown)x, Cast",
    "(unknown_t)(x), Cast",
    "(struct s *)&x, Cast",
    "(v)(x), Call",
    "(v) + 1, Binary",
    "(unknown) - 1, Binary",
    "(v) * 2, Binary",
    "(int)-1, Cast",
    "(T)-1, Cast",
    "(T){1}, CompoundLiteral",
    "sizeof(T), SizeofType",
    "sizeof(struct s), SizeofType",
    "sizeof(char *), SizeofType",
    "({ int y = 1; y; }), StatementExpression",
    "(void (*)(void))x, Cast",
    "(unsigned PY_LONG_LONG)(-1), Cast",
    "(POINTER)(other)x, Cast",
    "(POINTER)(other) + 1, Binary"
  })
  void castsAndTypes(String expression, String kind) {
    assertThat(dump(expression)).startsWith("(" + kind);
  }

  @Test
  void literalsJoinWithMacros() {
    SyntaxTree tree =
        Trees.parse(
            "void f(void) { g(\"%\" PRId64 \"x\", y\"#\", FMT FMT \"O\", WRAP(\"a\") \"b\"); }");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.all(tree, Expression.StringLiteral.class))
        .extracting(s -> s.parts().stream().map(tree.tokens()::text).toList().toString())
        .containsExactly(
            "[\"%\", PRId64, \"x\"]", "[y, \"#\"]", "[FMT, FMT, \"O\"]", "[WRAP, \"b\"]");
  }

  @Test
  void typesAsArguments() {
    SyntaxTree tree =
        Trees.parse(
            "void f(va_list ap) { a = PyObject_New(Thing, &t); b = va_arg(ap, char *);",
            "c = offsetof(Thing, x); d = PyMem_New(double, 3); e = M(struct s, const T *); }");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.texts(tree, Expression.TypeArgument.class))
        .containsExactly("Thing", "char *", "Thing", "double", "struct s", "const T *");
  }

  @Test
  void oddArguments() {
    SyntaxTree tree =
        Trees.parse("void f(void) { M({1, 2}); N(a = 1; b = 2;); O(+); P(.x = 1, y); Q(,); }");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.texts(tree, Expression.InitializerList.class)).containsExactly("{1, 2}");
    assertThat(Trees.texts(tree, Expression.Opaque.class)).contains("+", ".x");
    assertThat(Trees.texts(tree, Expression.StatementsArgument.class))
        .containsExactly("a = 1; b = 2;");
  }

  @Test
  void macrosForCastsAndOperators() {
    assertThat(dump("WIDE_CAST v")).isEqualTo("(Unary WIDE_CAST (Identifier v))");
    SyntaxTree tree =
        Trees.parse("#define EQUALS ==", "int f(int a, int b) { return a EQUALS b; }");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.texts(tree, Expression.Binary.class)).containsExactly("a EQUALS b");
  }

  @Test
  void calleesAndArguments() {
    SyntaxTree tree = Trees.parse("void f(void *i) { g(h(1), (i)(2), j->k(3)); }");
    assertThat(Trees.all(tree, Expression.Call.class))
        .extracting(Expression.Call::calleeName)
        .containsExactly("g", "h", "i", null);
  }

  @Test
  void statementsMayBeArguments() {
    SyntaxTree tree =
        Trees.parse(
            "void f(void) {",
            "  EACH(x, list, { int n = g(x); if (n) return; });",
            "  GUARD(a = g(1); if (!a) fail());",
            "  ON_ERROR(goto out);",
            "  WITH(a = 1; b(a););",
            "out: ;",
            "}");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.all(tree, Expression.StatementsArgument.class))
        .extracting(a -> a.statements().size())
        .containsExactly(1, 2, 1, 2);
    assertThat(Trees.all(tree, Expression.Call.class))
        .extracting(c -> c.calleeName())
        .contains("g", "fail", "b");
  }

  @Test
  void listsOfParametersMayBeArguments() {
    SyntaxTree tree = Trees.parse("DECLARE(int, f, (struct s *, int));", "DECLARE(int, g, ());");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.texts(tree, Expression.Opaque.class))
        .containsExactly("(struct s *, int)", "()");
  }

  @Test
  void theOtherHalfOfAFloatingTypeMayBeAMacro() {
    assertThat(dump("*(double complex *)v + sizeof(float complex)"))
        .startsWith("(Binary + (Unary * (Cast")
        .contains("(SizeofType");
  }

  @Test
  void chainsAreAsDeepAsTheirOperatorsAndWhatTheyHold() {
    String calls = "|| (!a.b && 0 == (a.b = g(\"x\", 1)))\n".repeat(450);
    SyntaxTree tree = Trees.parse("int f(void) { return 0" + calls + "; }");
    assertThat(tree.opaque()).isEmpty();
    SyntaxTree deep =
        Trees.parse("int f(void) { return 0" + "|| (a".repeat(150) + ")".repeat(150) + "; }");
    assertThat(deep.opaque()).isEmpty();
  }
}
