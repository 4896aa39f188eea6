package org.hpyport.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VariantTest {
  private static List<String> texts(SyntaxTree tree, Variant variant) {
    return variant.declarations().stream()
        .map(d -> tree.text(d).lines().findFirst().orElse(""))
        .toList();
  }

  @Test
  void everyBranchNotTakenHasItsOwnTree() {
    SyntaxTree tree =
        Trees.parse(
            "#ifdef _WIN32",
            "int a;",
            "#elif defined(__APPLE__)",
            "int b;",
            "#else",
            "int c;",
            "#endif");
    assertThat(tree.variants()).hasSize(2).allMatch(Variant::complete);
    assertThat(texts(tree, tree.variants().get(0))).containsExactly("int a;");
    assertThat(texts(tree, tree.variants().get(1))).containsExactly("int b;");
  }

  @Test
  void aBranchInsideAFunctionGivesTheWholeFunction() {
    SyntaxTree tree =
        Trees.parse(
            "int f(void) {",
            "#ifdef _WIN32",
            "  if (x) {",
            "#else",
            "  if (y) {",
            "#endif",
            "    return 1;",
            "  }",
            "  return 0;",
            "}",
            "int g;");
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.variants()).singleElement().matches(Variant::complete);
    assertThat(texts(tree, tree.variants().get(0))).containsExactly("int f(void) {");
  }

  @Test
  void equalConditionsFlipTogether() {
    SyntaxTree tree =
        Trees.parse(
            "#ifdef _WIN32",
            "int f(int x) {",
            "#else",
            "int g(int x) { {",
            "#endif",
            "  h(x);",
            "#ifndef _WIN32",
            "}",
            "#endif",
            "}");
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.variants()).singleElement().matches(Variant::complete);
  }

  @Test
  void branchesInBranchesNotTakenAreReached() {
    SyntaxTree tree =
        Trees.parse(
            "#ifdef _WIN32",
            "# ifdef _M_X64",
            "int a;",
            "# else",
            "int b;",
            "# endif",
            "#else",
            "int c;",
            "#endif");
    assertThat(tree.variants()).hasSize(2);
    assertThat(texts(tree, tree.variants().get(0))).containsExactly("int b;");
    assertThat(texts(tree, tree.variants().get(1))).containsExactly("int a;");
  }

  @Test
  void linkageBracketsFlip() {
    SyntaxTree tree =
        Trees.parse(
            "#ifdef __cplusplus",
            "extern \"C\" {",
            "#endif",
            "int a;",
            "#ifdef __cplusplus",
            "}",
            "#endif");
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.variants()).hasSize(2).allMatch(Variant::complete);
  }

  @Test
  void aBranchThatIsNoCodeIsIncomplete() {
    SyntaxTree tree = Trees.parse("#if 0", "this is not C at all (", "#endif", "int a;");
    assertThat(tree.diagnostics()).isEmpty();
    assertThat(tree.variants()).singleElement().matches(v -> !v.complete());
  }

  @Test
  void macrosOfBranchesNotTakenAreWeak() {
    SyntaxTree tree =
        Trees.parse(
            "#ifdef _WIN32",
            "#define A 1",
            "#else",
            "#define A 2",
            "#endif",
            "#ifdef _WIN32",
            "#define B 1",
            "#endif");
    assertThat(tree.macros().find("A").body()).isEqualTo("2");
    assertThat(tree.macros().find("B").weak()).isTrue();
  }

  @Test
  void partsOfConditionsFlipTogether() {
    SyntaxTree tree =
        Trees.parse(
            "#ifdef LOCKS",
            "int f(void) { {",
            "#else",
            "int f(void) {",
            "#endif",
            "  g();",
            "#if defined(LOCKS) && !defined(_WIN32)",
            "}",
            "#endif",
            "}",
            "#if FAST",
            "int h(void) {",
            "#endif",
            "#ifdef FAST",
            "}",
            "#endif");
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.variants()).isNotEmpty().allMatch(Variant::complete);
  }

  @Test
  void constantsDoNotFlip() {
    SyntaxTree tree =
        Trees.parse(
            "int f(void) {",
            "#if 0",
            "  a();",
            "#endif",
            "  return 1;",
            "#if 0",
            "  no code ( at all",
            "#endif",
            "}");
    assertThat(tree.variants()).extracting(Variant::complete).containsExactly(true, false);
  }

  @Test
  void aHeadThatBranchesGiveIsFoundInEveryWorld() {
    SyntaxTree tree =
        Trees.parse(
            "int before;",
            "#if OLD",
            "int f(int a)",
            "#elif V < 3",
            "int f(int a, int b)",
            "#else",
            "int f(int a, int b, int c)",
            "#endif",
            "{",
            "#if V < 3",
            "  g(b);",
            "#else",
            "  g(c);",
            "#endif",
            "}");
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.variants()).hasSize(3).allMatch(Variant::complete);
    assertThat(texts(tree, tree.variants().get(0))).containsExactly("int f(int a, int b)");
  }

  @Test
  void codeTakenOutInPiecesIsPutBackTogether() {
    SyntaxTree tree =
        Trees.parse(
            "int f(void) {",
            "#if 0",
            "  if (a()) {",
            "#endif",
            "  b();",
            "#if 0",
            "  }",
            "#endif",
            "}",
            "int g;");
    assertThat(tree.variants()).hasSize(2).allMatch(Variant::complete);
    assertThat(texts(tree, tree.variants().get(0))).containsExactly("int f(void) {");
  }
}
