package org.hpyport.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.hpyport.source.SourceFile;
import org.junit.jupiter.api.Test;

class ParseStatisticsTest {
  private static ParseStatistics of(String... lines) {
    return ParseStatistics.of(Trees.parse(lines));
  }

  @Test
  void bodiesAndBranchesAreCounted() {
    ParseStatistics statistics =
        of(
            "extern \"C\" {",
            "int f(void) { return 1; }",
            "}",
            "#ifdef _WIN32",
            "int g(void) { return 2; }",
            "#elif defined(__APPLE__)",
            "# include <a.h>",
            "#else",
            "int g(void) { return 3; }",
            "#endif");
    assertThat(statistics.line())
        .isEqualTo("files 1, bodies 2/2, branches 1/1, opaque 0, lines 10");
  }

  @Test
  void aBodyWithAnOpaqueRegionIsNotUnderstood() {
    assertThat(of("int f(void) { a = ] 3; }", "int g(void) { return 1; }").line())
        .startsWith("files 1, bodies 1/2, branches 0/0, opaque 1,");
  }

  @Test
  void aBodyWhoseHeadIsNotUnderstoodCountsWhereItIs() {
    ParseStatistics statistics = of("int x;", "int f(int a ? b) { return 1; }", "int y;");
    assertThat(statistics.bodies()).isEqualTo(1);
    assertThat(statistics.bodiesUnderstood()).isZero();
  }

  @Test
  void aBodyWithoutItsEndCounts() {
    ParseStatistics statistics = of("int f(void) {", "  if (x) {", "  g();", "}");
    assertThat(statistics.bodies()).isPositive();
    assertThat(statistics.bodiesUnderstood()).isZero();
  }

  @Test
  void tablesAndTypesThatAreNotUnderstoodAreNoBodies() {
    assertThat(of("{1, 2},", "{3, 4}").bodies()).isZero();
    assertThat(of("struct s { ? ? }", "= ? x;").bodies()).isZero();
  }

  @Test
  void aBranchThatIsNoCodeIsNotUnderstood() {
    ParseStatistics statistics = of("#if 0", "this is prose (", "#endif");
    assertThat(statistics.branches()).isEqualTo(1);
    assertThat(statistics.branchesUnderstood()).isZero();
    assertThat(statistics.opaque()).isZero();
  }

  @Test
  void branchesBeyondTheLimitCountAsNotUnderstood() {
    int n = 100;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < n; i++) {
      text.append("#ifdef A").append(i).append("\nint a;\n#else\n");
    }
    ParseStatistics statistics = of(text + "int x;" + "\n#endif".repeat(n));
    assertThat(statistics.branches()).isGreaterThan(50);
    assertThat(statistics.branchesUnderstood()).isLessThan(statistics.branches());
  }

  @Test
  void linesEndWithTheirTerminatorOrWithTheFile() {
    for (String text : new String[] {"int a;\nint b;\n", "int a;\r\nint b;", "int a;\rint b;\r"}) {
      SyntaxTree tree = Trees.parse(SourceFile.ofText("a.c", text));
      assertThat(ParseStatistics.of(tree).lines()).isEqualTo(2);
    }
    assertThat(ParseStatistics.of(Trees.parse(SourceFile.ofText("a.c", ""))).lines()).isZero();
  }

  @Test
  void filesAddUp() {
    ParseStatistics one = of("int f(void) { return 1; }", "int g(void) { ? }");
    assertThat(one.plus(one).line())
        .isEqualTo("files 2, bodies 2/4, branches 0/0, opaque 2, lines 4");
    assertThat(ParseStatistics.NONE.plus(one)).isEqualTo(one);
  }
}
