package org.hpyport.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueRecoveryTest {
  @Test
  void aStatementNotUnderstoodStaysAlone() {
    SyntaxTree tree =
        Trees.parse(
            "int f(void) {",
            "  a();",
            "  b c d e f;",
            "  if (x) { y = ] 3; }",
            "  return 1;",
            "}",
            "int g(void) { return 2; }");
    assertThat(Trees.texts(tree, Statement.Opaque.class)).contains("y = ] 3;");
    assertThat(tree.functions()).extracting(f -> f.name()).containsExactly("f", "g");
    assertThat(tree.opaque()).allMatch(r -> "f".equals(r.function()));
    Diagnostic last = tree.diagnostics().get(tree.diagnostics().size() - 1);
    assertThat(last.ruleId()).isEqualTo("HPY900");
    assertThat(last.function()).isEqualTo("f");
    assertThat(last.location().line()).isEqualTo(4);
    assertThat(last.message()).contains("\"]\"");
  }

  @Test
  void aFunctionWithoutItsEndIsOpaqueByName() {
    SyntaxTree tree = Trees.parse("int ok(void) { return 1; }", "int broken(void) {", "  if (x) {");
    assertThat(tree.functions()).extracting(f -> f.name()).containsExactly("ok");
    assertThat(tree.opaque()).isNotEmpty();
  }

  @Test
  void argumentsNotUnderstoodAreReportedIfTheyCall() {
    SyntaxTree tree = Trees.parse("int f(void) { M(int a[g()]); N(+); return 64 KB; }");
    assertThat(tree.opaque()).singleElement().matches(r -> "f".equals(r.function()));
    assertThat(tree.diagnostics()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "case;", "case 1", "case 1:", "case 1 ... ;", "default", "default;", "default:", "if",
            "if;",
        "if (a)", "if (a) b; else", "while", "while (a)", "do", "do;", "do a; while", "for", "for;",
        "for (;;)", "switch", "switch (a)", "goto", "goto;", "break", "break;", "return", "return;",
        "_Static_assert", "asm", "a:", "int", "int a", "int a = ", "struct s {", "__extension__"
      })
  void aStatementThatIsCutOffStaysWhereItStands(String statement) {
    for (String before : List.of("", "a;", "x(); case 1: ")) {
      String text = before + statement;
      TreeProperties.check("void f(void) { b(" + text + "); }");
      TreeProperties.check("void f(void) { b(" + text + ", 2); c(); }");
      TreeProperties.check("void f(void) { b({ " + text + " }); }");
      TreeProperties.check("void f(void) { " + text + " } int g;");
      TreeProperties.check("b(" + text + ")\nint g;");
      TreeProperties.check("#define M " + text + "\nvoid f(void) { M }");
    }
  }

  @Test
  void piecesOfDeclarationsAsMacroArgumentsAreWhole() {
    SyntaxTree tree =
        Trees.parse(
            "DECLARE(EXPORT int name, (char **args, void *data))",
            "DECLARE(const char *other, (void))",
            "int f(int n) { CALL(x = other, ()); return g((double)h(n), (n)); }");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.texts(tree, Expression.Opaque.class))
        .containsExactly(
            "EXPORT int name", "(char **args, void *data)", "const char *other", "(void)", "()");
    assertThat(Trees.all(tree, Expression.Cast.class)).hasSize(1);
  }

  @Test
  void unusedParametersMayBeArrays() {
    SyntaxTree tree = Trees.parse("int f(int *UNUSED(a[2]), T *const UNUSED(b[])) { return 1; }");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.all(tree, Parameter.class)).hasSize(2);
  }

  @Test
  void wordsForOperatorsMayBeNames() {
    SyntaxTree tree = Trees.parse("int f(int a) { mask_t or = a; or = g(or, a); return or; }");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.all(tree, Statement.DeclarationStatement.class)).hasSize(1);
    assertThat(Trees.all(tree, Expression.Assignment.class)).hasSize(1);
  }

  @Test
  void aMemberNotUnderstoodStaysAlone() {
    SyntaxTree tree = Trees.parse("struct s { int a; = 3; int b; };");
    assertThat(Trees.all(tree, MemberDeclaration.Opaque.class)).hasSize(1);
    assertThat(Trees.all(tree, MemberDeclaration.Fields.class)).hasSize(2);
  }

  @Test
  void anInitialiserItemNotUnderstoodStaysAlone() {
    SyntaxTree tree = Trees.parse("int x[] = { 1, ? 2, 3 };");
    assertThat(Trees.texts(tree, Expression.Opaque.class)).containsExactly("? 2");
    assertThat(Trees.all(tree, Expression.Initializer.class)).hasSize(3);
  }

  @Test
  void tableRowsAloneAreOneRegion() {
    SyntaxTree tree = Trees.parse("{\"a\", 1},", "{\"b\", 2},", "{\"c\", 3},");
    assertThat(tree.opaque()).hasSize(1);
  }

  static List<String> deep() {
    int n = 10_000;
    return List.of(
        "return " + "(".repeat(n) + "1" + ")".repeat(n) + ";",
        "{".repeat(n) + "}".repeat(n),
        "return " + "a + ".repeat(n) + "1;",
        "if (a) {} else ".repeat(n) + ";",
        "return " + "!".repeat(n) + "1;",
        "x = " + "a = ".repeat(n) + "1;",
        "x = " + "a ? b : ".repeat(n) + "1;",
        "int " + "*".repeat(n) + "y;",
        "int y = " + "{".repeat(n) + "}".repeat(n) + ";",
        "int y " + "[1]".repeat(n) + ";",
        "l: ".repeat(n) + ";",
        "while (1) ".repeat(n) + ";",
        "x" + ".a".repeat(n) + ";",
        "x" + "(1)".repeat(n) + ";",
        "x = " + "(int)".repeat(n) + "1;",
        "f(".repeat(n) + ")".repeat(n) + ";");
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("deep")
  void deepNestingIsReportedAndNotFollowed(String statement) {
    SyntaxTree tree = Trees.parse("int f(void) {", statement, "}", "int g(void) { return 1; }");
    assertThat(tree.opaque()).isNotEmpty();
    assertThat(tree.diagnostics()).extracting("ruleId").contains("HPY900");
    assertThat(tree.functions()).extracting(f -> f.name()).contains("g");
    List<SyntaxNode> nodes = new ArrayList<>();
    tree.root().walk(nodes::add);
    assertThat(nodes).isNotEmpty();
  }

  @Test
  void longChainsOfElseIfAreFine() {
    String chain = "if (a) x(); else ".repeat(300) + "y();";
    SyntaxTree tree = Trees.parse("int f(void) {", chain, "}");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.all(tree, Statement.If.class)).hasSize(300);
  }

  @Test
  void deeplyNestedConditionsAreFollowedWithoutRecursion() {
    int n = 10_000;
    SyntaxTree tree = Trees.parse("#if A\n".repeat(n) + "int x;" + "\n#endif".repeat(n));
    assertThat(tree.root().declarations()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\0\0\0", "}", "{", ")", "(", "int", "#", "#if", "\"", "/*", ";", "= ="})
  void oddFilesGiveATree(String text) {
    SyntaxTree tree = Trees.parse(SourceFile.ofText("odd.c", text));
    assertThat(SyntaxPrinter.print(tree)).isEqualTo(text);
  }

  @Test
  void binaryFilesAreReported() {
    assertThat(Trees.parse("int a;\0").diagnostics()).extracting("ruleId").contains("HPY903");
  }

  @Test
  void noMixOfTokensThrows() {
    String[] words = {
      "int",
      "PyObject",
      "*",
      "(",
      ")",
      "{",
      "}",
      "[",
      "]",
      ";",
      ",",
      "x",
      "y",
      "=",
      "if",
      "else",
      "for",
      "while",
      "do",
      "return",
      "struct",
      "enum",
      "typedef",
      "static",
      "\"s\"",
      "'c'",
      "1",
      "+",
      "&",
      "?",
      ":",
      ".",
      "->",
      "case",
      "default",
      "goto",
      "sizeof",
      "\n#if A\n",
      "\n#else\n",
      "\n#endif\n",
      "\n#define M (\n",
      "M",
      "\n",
      "Py_RETURN_NONE",
      "asm",
      "__attribute__",
      "extern \"C\"",
      "typeof",
      "_Generic",
      "...",
      "T(",
      "PyObject_HEAD",
      "const",
      "void",
      "not",
      "PyVarObject_HEAD_INIT(NULL,0)"
    };
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      StringBuilder soup = new StringBuilder();
      for (int i = random.nextInt(80); i > 0; i--) {
        soup.append(words[random.nextInt(words.length)]).append(' ');
      }
      SyntaxTree tree = Trees.parse(SourceFile.ofText("soup.c", soup.toString()));
      assertThat(SyntaxPrinter.print(tree)).isEqualTo(soup.toString());
      tree.root().walk(node -> assertThat(tree.text(node)).isNotNull());
    }
  }
}
