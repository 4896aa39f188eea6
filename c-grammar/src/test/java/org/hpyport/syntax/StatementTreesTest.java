package org.hpyport.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTreesTest {
  @Test
  void controlFlow() {
    assertThat(Trees.body("if (a) b(); else if (c) { d = 1; } else ;"))
        .isEqualTo(
            """
            (If
              (Identifier a `a`)
              (ExpressionStatement
                (Call
                  (Identifier b `b`)))
              (If
                (Identifier c `c`)
                (Compound
                  (ExpressionStatement
                    (Assignment =
                      (Identifier d `d`)
                      (NumberLiteral `1`))))
                (Empty `;`)))
            """);
  }

  @Test
  void labelsHoldTheirStatement() {
    assertThat(Trees.body("switch (x) { case 1: case 2 ... 4: f(); break; default: out: ; }"))
        .isEqualTo(
            """
            (Switch
              (Identifier x `x`)
              (Compound
                (Case
                  (NumberLiteral `1`)
                  (Case
                    (NumberLiteral `2`)
                    (NumberLiteral `4`)
                    (ExpressionStatement
                      (Call
                        (Identifier f `f`)))))
                (Break `break;`)
                (Default
                  (Labeled out
                    (Empty `;`)))))
            """);
  }

  @Test
  void aLabelMayEndABlock() {
    SyntaxTree tree = Trees.parse("void f(void) { { x: } switch (y) { case 1: } }");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.all(tree, Statement.Labeled.class).get(0).body()).isNull();
    assertThat(Trees.all(tree, Statement.Case.class).get(0).body()).isNull();
  }

  @Test
  void loops() {
    assertThat(Trees.body("for (int i = 0, n = 3; i < n; i++) ; while (1) ; do x(); while (0);"))
        .startsWith("(For\n  (DeclarationStatement")
        .contains("(While\n  (NumberLiteral `1`)\n  (Empty `;`))")
        .contains("(DoWhile\n  (ExpressionStatement");
    assertThat(Trees.body("for (;;) break;"))
        .isEqualTo("(For\n  (Empty `;`)\n  (Break `break;`))\n");
  }

  @Test
  void statementMacrosNeedNoSemicolon() {
    SyntaxTree tree =
        Trees.parse(
            "PyObject *f(void) {",
            "  Py_BEGIN_ALLOW_THREADS",
            "  work();",
            "  Py_END_ALLOW_THREADS",
            "  UNKNOWN_CHECK(x, y)",
            "  (void)x;",
            "  if (x) Py_RETURN_TRUE;",
            "  Py_RETURN_NONE",
            "}");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.texts(tree, Statement.MacroStatement.class))
        .containsExactly(
            "Py_BEGIN_ALLOW_THREADS",
            "Py_END_ALLOW_THREADS",
            "UNKNOWN_CHECK(x, y)",
            "Py_RETURN_NONE");
    assertThat(Trees.texts(tree, Statement.ExpressionStatement.class)).contains("Py_RETURN_TRUE;");
  }

  @Test
  void hpyStatementMacros() {
    SyntaxTree tree =
        Trees.parse(
            "static int t(void *self, HPyFunc_visitproc visit, void *arg) {",
            "  HPy_VISIT(&((Node *)self)->next);",
            "  HPy_BEGIN_LEAVE_PYTHON(ctx)",
            "  *p = 1;",
            "  HPy_END_LEAVE_PYTHON(ctx)",
            "  return 0;",
            "}");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.texts(tree, Statement.MacroStatement.class))
        .containsExactly("HPy_BEGIN_LEAVE_PYTHON(ctx)", "HPy_END_LEAVE_PYTHON(ctx)");
  }

  @Test
  void macrosHeadBlocks() {
    SyntaxTree tree =
        Trees.parse(
            "#define EACH(i, n) for (i = 0; i < n; i++)",
            "void f(void) {",
            "  EACH(i, 3) { g(i); }",
            "  EACH(i, 3)",
            "    h(i);",
            "  FOR_ALL(x) { g(x); }",
            "  HIDDEN(c) else g(c);",
            "}");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.all(tree, Statement.MacroBlock.class)).hasSize(4);
    assertThat(Trees.all(tree, Statement.MacroBlock.class).get(3).elseBranch()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foo_type x;",
        "foo_type *x;",
        "foo_type *x, **y;",
        "foo_type * x = 0;",
        "foo_type x[3];",
        "const foo_type *x = y;",
        "struct s x;",
        "PyObject *x;",
        "ATTR foo_type *x;",
        "static const char *const x[] = {\"a\", NULL};",
        "size_t x = 1;",
        "foo_type const *x;",
        "void (*x)(int, char *);",
        "PyObject *(*x)(PyObject *) = f;",
        "typeof(y) x = y;",
        "__attribute__((unused)) int x;",
        "int x __attribute__((unused)) = 1;"
      })
  void declarations(String text) {
    SyntaxTree tree = Trees.parse("void f(void) {", text, "}");
    assertThat(tree.opaque()).isEmpty();
    Statement item = tree.functions().get(0).body().items().get(0);
    assertThat(item).isInstanceOf(Statement.DeclarationStatement.class);
    List<Declarator.Name> names = Trees.all(tree, Declarator.Name.class);
    assertThat(names).extracting(Declarator.Name::identifier).contains("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a * b;",
        "x = (a) * b;",
        "f(a)(b);",
        "a[1] = b;",
        "(void)a;",
        "*a = b;",
        "a->b(c);",
        "(*a)(b);",
        "++a;",
        "a ? b : c;",
        "a = b, c = d;",
        "sizeof a;",
        "a = (b)(c);"
      })
  void expressions(String text) {
    SyntaxTree tree = Trees.parse("void f(int a, int *b, int c) {", text, "}");
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.functions().get(0).body().items().get(0))
        .isInstanceOf(Statement.ExpressionStatement.class);
  }

  @Test
  void assemblerIsOneNode() {
    assertThat(Trees.body("__asm__ volatile (\"nop\" : : \"r\"(x));")).startsWith("(Asm");
  }

  @Test
  void headersWithoutTheirOwnParentheses() {
    assertThat(Trees.body("if IS_NULL(x) return;")).startsWith("(If\n  (Call");
  }

  @Test
  void anElseBelongsToTheIfThatIsThere() {
    SyntaxTree tree =
        Trees.parse(
            "#define ENCODE(c) if (c) { x(); }",
            "void f(void) {",
            "  if (a) Py_RETURN_NONE",
            "  else b();",
            "  ENCODE(1)",
            "  else b();",
            "}");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.all(tree, Statement.If.class)).hasSize(1);
    assertThat(Trees.all(tree, Statement.If.class).get(0).elseBranch()).isNotNull();
    assertThat(Trees.all(tree, Statement.MacroBlock.class).get(0).elseBranch()).isNotNull();
  }

  @Test
  void aMacroThatOpensABlockIsGovernedWithAllUpToItsPartner() {
    SyntaxTree tree =
        Trees.parse(
            "#define LOCK(m) { int held = take(m);",
            "#define UNLOCK drop(held); }",
            "void f(void) {",
            "  if (a)",
            "    Py_BEGIN_ALLOW_THREADS",
            "    b();",
            "    Py_END_ALLOW_THREADS",
            "  else",
            "    LOCK(x) { c(); } UNLOCK;",
            "  while (d)",
            "    LOCK(x); LOCK(y) e(); UNLOCK UNLOCK",
            "  g();",
            "}");
    assertThat(tree.opaque()).isEmpty();
    Statement.If found = Trees.all(tree, Statement.If.class).get(0);
    assertThat(((Statement.Compound) found.thenBranch()).items()).hasSize(3);
    assertThat(tree.text(found.elseBranch())).isEqualTo("LOCK(x) { c(); } UNLOCK;");
    assertThat(Trees.texts(tree, Statement.While.class))
        .containsExactly("while (d)\n    LOCK(x); LOCK(y) e(); UNLOCK UNLOCK");
    assertThat(tree.functions().get(0).body().items()).hasSize(3);
  }

  @Test
  void theMacroCalledLastInABlockMayBringTheSemicolon() {
    SyntaxTree tree =
        Trees.parse("int f(int a) {", "  if (a) { return FAIL(a) }", "  x = TAKE(a)", "}");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.texts(tree, Statement.Return.class)).containsExactly("return FAIL(a)");
    assertThat(Trees.texts(tree, Expression.Assignment.class)).containsExactly("x = TAKE(a)");
  }

  @Test
  void anIfWithoutElseInAMacroTakesTheElseAfterItsSemicolon() {
    SyntaxTree tree =
        Trees.parse(
            "#define TRY(c) if (is(c)) found = c",
            "void f(void) {",
            "  TRY(1);",
            "  else TRY(2);",
            "  else { none(); }",
            "}");
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.functions().get(0).body().items()).hasSize(1);
    Statement.MacroBlock first = Trees.all(tree, Statement.MacroBlock.class).get(0);
    assertThat(first.elseBranch()).isInstanceOf(Statement.MacroBlock.class);
  }

  @Test
  void aMacroThatEndsInReturnHeadsTheValue() {
    SyntaxTree tree =
        Trees.parse(
            "#define LEAVE unlock(); return",
            "#define LEAVE_WITH(x) free(x); return",
            "int f(int returned) { if (a) { LEAVE 0; } else LEAVE_WITH(b) -1; LEAVE; }");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.texts(tree, Statement.MacroBlock.class))
        .containsExactly("LEAVE 0;", "LEAVE_WITH(b) -1;", "LEAVE;");
  }

  @Test
  void jumpsThatLackTheirSemicolonEndWithTheLine() {
    assertThat(Trees.body("switch (a) { case 1: break\n case 2: continue\n }"))
        .contains("(Break `break`)", "(Continue `continue`)");
  }
}
