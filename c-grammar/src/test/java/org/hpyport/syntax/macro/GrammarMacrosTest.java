package org.hpyport.syntax.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxDump;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxPrinter;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Macros that are expanded before a file is parsed. */
class GrammarMacrosTest {
  private static SyntaxTree parse(String... lines) {
    String text = String.join("\n", lines) + "\n";
    SyntaxTree tree = CParser.parse(SourceFile.ofText("m.c", text), ParseOptions.defaults());
    assertThat(SyntaxPrinter.print(tree)).isEqualTo(text);
    return tree;
  }

  private static <T extends SyntaxNode> List<T> all(SyntaxTree tree, Class<T> kind) {
    List<T> found = new ArrayList<>();
    tree.root()
        .walk(
            node -> {
              if (kind.isInstance(node)) {
                found.add(kind.cast(node));
              }
            });
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "K * 1024            ~ 64 K             ~ 64 * 1024",
        "AND &&              ~ a AND b          ~ a && b",
        "OTHERWISE ? 1 :     ~ a OTHERWISE b    ~ a ? 1 : b",
        "AS_BYTES (char *)   ~ AS_BYTES a       ~ ( char * ) a",
        "IS(x) == (x)        ~ a IS(b)          ~ a == ( b )",
        "FIELD ->f           ~ a FIELD          ~ a -> f",
        "OF(x) l##x          ~ sizeof(struct OF(u)) ~ sizeof(struct lu)",
        "LESS(x) < x         ~ a LESS(b + 1)    ~ a < b + 1",
      })
  void operatorsAreThereBeforeTheTreeIs(String definition, String use, String plain) {
    SyntaxTree tree = parse("#define " + definition, "int f(void) {", "  return " + use + ";", "}");
    assertThat(tree.opaque()).isEmpty();
    SyntaxTree expected = parse("int f(void) {", "  return " + plain + ";", "}");
    assertThat(shape(tree)).isEqualTo(shape(expected));
  }

  private static String shape(SyntaxTree tree) {
    return SyntaxDump.dump(tree).replaceAll(" `[^`]*`", "");
  }

  @Test
  void whatTheMacroBringsIsLocked() {
    SyntaxTree tree =
        parse("#define IS(x) == (x)", "int f(int a, int b) {", "  return a IS(b);", "}");
    Expression.Binary equal = all(tree, Expression.Binary.class).get(0);
    assertThat(equal.operator()).isEqualTo("==");
    assertThat(tree.projectMacros().isLocked(equal)).isTrue();
    assertThat(tree.file().text(tree.range(equal))).isEqualTo("a IS(b)");
    assertThat(tree.projectMacros().isLocked(equal.left())).isFalse();
    Expression inner = ((Expression.Parenthesized) equal.right()).inner();
    assertThat(tree.projectMacros().isLocked(inner)).isFalse();
    assertThat(tree.file().text(tree.range(inner))).isEqualTo("b");
    List<TokenSpan> uses = tree.projectMacros().expandedUses();
    assertThat(uses)
        .extracting(s -> tree.file().text(tree.tokens().range(s)))
        .containsExactly("IS(b)");
  }

  @Test
  void pairsOfBeginAndEndStayWords() {
    SyntaxTree tree =
        parse(
            "#define BEGIN { int saved = 1;",
            "#define END restore(saved); }",
            "void f(void) {",
            "  BEGIN",
            "  g();",
            "  END",
            "}");
    assertThat(tree.opaque()).isEmpty();
    assertThat(all(tree, Statement.MacroStatement.class)).hasSize(2);
    assertThat(tree.projectMacros().expandedUses()).isEmpty();
  }

  @Test
  void unbalancedMacrosAreExpandedWhereNothingElseHelps() {
    SyntaxTree tree =
        parse(
            "#define OPEN (",
            "#define IF_SET(x) if ((x)",
            "int f(int a) {",
            "  IF_SET(a) && a > 2) { return 1; }",
            "  return OPEN a);",
            "}");
    assertThat(tree.opaque()).isEmpty();
    assertThat(all(tree, Statement.If.class)).hasSize(1);
    assertThat(tree.functions()).hasSize(1);
  }

  @Test
  void macrosThatNameTheApiAreNotExpanded() {
    SyntaxTree tree =
        parse(
            "#define IF_NEW(x) if ((x = PyList_New(0))",
            "PyObject *f(PyObject *a) {",
            "  IF_NEW(a) == NULL) { return 0; }",
            "  return a;",
            "}");
    assertThat(tree.projectMacros().expandedUses()).isEmpty();
    assertThat(tree.opaque()).isNotEmpty();
  }

  @Test
  void branchesNotTakenAreReadSoToo() {
    SyntaxTree tree =
        parse(
            "#define IS(x) == (x)",
            "#if 0",
            "int g(int a) { return a IS(2); }",
            "#endif",
            "int f(int a) { return a; }");
    assertThat(tree.variants()).singleElement().matches(v -> v.complete());
  }

  @Test
  void theDefinitionInForceIsTaken() {
    SyntaxTree tree =
        parse(
            "#define OP +",
            "int f(int a) { return a OP 1; }",
            "#undef OP",
            "#define OP ||",
            "int g(int a) { return a OP 1; }");
    assertThat(all(tree, Expression.Binary.class))
        .extracting(Expression.Binary::operator)
        .containsExactly("+", "||");
  }
}
