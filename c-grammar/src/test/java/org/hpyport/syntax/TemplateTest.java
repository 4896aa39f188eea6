package org.hpyport.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.hpyport.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templated C. */
class TemplateTest {
  private static SyntaxTree parse(String... lines) {
    String text = String.join("\n", lines) + "\n";
    SyntaxTree tree = Trees.parse(SourceFile.ofText("test.c.src", text));
    assertThat(SyntaxPrinter.print(tree)).isEqualTo(text);
    return tree;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "+, -           ~ a @OP@ b        ~ +",
        "<<, >>         ~ a @OP@ b        ~ <<",
        "'==, !='       ~ a @OP@ b        ~ ==",
        "'<, >'         ~ a @OP@= b       ~ <=",
        "'&&, ||'       ~ a @OP@ !b       ~ &&",
        "', +'          ~ a @OP@ b        ~ +",
        "'- * 3, +'     ~ a @OP@ b        ~ -",
      })
  void anOperatorIsOfItsKind(String list, String use, String operator) {
    SyntaxTree tree =
        parse(
            "/**begin repeat",
            " * #name = one, two#",
            " * #OP = " + list + "#",
            " */",
            "int f_@name@(int a, int b) { return " + use + "; }",
            "/**end repeat**/");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.all(tree, Expression.Binary.class))
        .extracting(Expression.Binary::operator)
        .containsExactly(operator);
    assertThat(tree.functions()).extracting(f -> f.name()).containsExactly("f_@name@");
  }

  @Test
  void theInnermostListCounts() {
    SyntaxTree tree =
        parse(
            "/**begin repeat",
            " * #OP = +, -#",
            " */",
            "/**begin repeat1",
            " * #OP = ==, !=#",
            " * #type = int,",
            " *         unsigned long#",
            " */",
            "int f(@type@ a) { return a @OP@ (@type@)1; }",
            "/**end repeat1**/",
            "int g(int a) { a @OP@= 2; return a; }",
            "/**end repeat**/");
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.all(tree, Expression.Binary.class).get(0).operator()).isEqualTo("==");
    assertThat(Trees.all(tree, Expression.Assignment.class).get(0).operator()).isEqualTo("+=");
    assertThat(Trees.all(tree, Expression.Cast.class)).hasSize(1);
  }

  @Test
  void whatIsNoWordIsReadAsItsFirstValue() {
    SyntaxTree tree =
        parse(
            "/**begin repeat",
            " * #step = ip++, ip += 2#",
            " * #low = -1, 0#",
            " */",
            "int f(int ip) { for (;;) { if (ip < @low@) { return 1; } @step@; } }",
            "/**end repeat**/");
    assertThat(tree.opaque()).isEmpty();
    Expression.Unary step =
        Trees.all(tree, Expression.Unary.class).stream()
            .filter(Expression.Unary::postfix)
            .findFirst()
            .orElseThrow();
    assertThat(tree.projectMacros().isLocked(step)).isTrue();
    assertThat(tree.file().text(tree.range(step))).isEqualTo("@step@");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/**begin repeat",
        "/**end repeat**/",
        "/**begin repeat\n * #a = +\n */ int x = 1 @a@ 2;",
        "/**begin repeat\n * #a = #\n */ int x = @a@;\n/**end repeat**/",
        "@",
        "@@",
        "@a@ @b@",
        "/**begin repeat\n * #a = \"#\n */ int x = @a@;\n/**end repeat**/",
      })
  void brokenTextGivesATree(String text) {
    parse(text);
  }
}
