package org.hpyport.syntax.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.lower.LoweredToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroExpansionTest {
  private static SyntaxTree parse(String... lines) {
    String text = String.join("\n", lines) + "\n";
    return CParser.parse(SourceFile.ofText("m.c", text), ParseOptions.defaults());
  }

  /** The uses of a macro in the file's functions, names and calls. */
  private static List<Expression> uses(SyntaxTree tree, String name) {
    List<Expression> found = new ArrayList<>();
    tree.root()
        .walk(
            n -> {
              boolean call = n instanceof Expression.Call c && name.equals(c.calleeName());
              boolean word = n instanceof Expression.Identifier i && name.equals(i.name());
              if (call || (word && found.stream().noneMatch(u -> u.children().contains(n)))) {
                found.add((Expression) n);
              }
            });
    return found;
  }

  private static MacroExpansion expand(SyntaxTree tree, String name) {
    Expression use = uses(tree, name).get(0);
    List<MacroDefinition> found = tree.projectMacros().inForce(name, use.span().first());
    Optional<MacroExpansion> made = tree.projectMacros().expand(use, found.get(0));
    assertThat(made).isPresent();
    return made.get();
  }

  private static String text(MacroExpansion expansion) {
    return String.join(" ", expansion.tokens().stream().map(LoweredToken::text).toList());
  }

  private static List<SyntaxNode> nodes(MacroExpansion expansion) {
    List<SyntaxNode> all = new ArrayList<>();
    expansion.fragment().nodes().forEach(n -> n.walk(all::add));
    return all;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "M(x) (x) + 1                ~ M(a * 2)        ~ ( a * 2 ) + 1",
        "M(x, y) y x                 ~ M((1, 2), f(3)) ~ f ( 3 ) ( 1 , 2 )",
        "M(x) #x                     ~ M(a \"b\")      ~ \"a \\\"b\\\"\"",
        "M(x) pre_##x##_post         ~ M(mid)          ~ pre_mid_post",
        "M(x) 1##x                   ~ M(u)            ~ 1u",
        "M(f, ...) f(0, __VA_ARGS__) ~ M(g, 1, 2)      ~ g ( 0 , 1 , 2 )",
        "M(f, ...) f(0, ##__VA_ARGS__) ~ M(g)          ~ g ( 0 )",
        "M(f, ...) f(0 __VA_OPT__(,) __VA_ARGS__) ~ M(g) ~ g ( 0 )",
        "M(f, r...) f(r)             ~ M(g, 1, 2)      ~ g ( 1 , 2 )",
        "M M + 1                     ~ M               ~ M + 1",
        "M(x) M(x + 1)               ~ M(2)            ~ M ( 2 + 1 )",
        "M() 7                       ~ M()             ~ 7",
      })
  void replacesAsTheStandardSays(String definition, String use, String result) {
    SyntaxTree tree = parse("#define " + definition, "int f(void) { return " + use + "; }");
    assertThat(text(expand(tree, "M"))).isEqualTo(result);
  }

  @Test
  void argumentsStayAtTheirPlacesAndTheRestIsTheUse() {
    SyntaxTree tree =
        parse(
            "#define FAIL(m) do { Py_DECREF(m); return NULL; } while (0)",
            "PyObject *f(PyObject *mod) {",
            "  FAIL(mod->inner);",
            "}");
    MacroExpansion expansion = expand(tree, "FAIL");
    assertThat(expansion.fragment()).isInstanceOf(MacroFragment.Statements.class);
    assertThat(expansion.jumps()).containsExactly(MacroJump.RETURN);
    Expression.Call call = only(expansion, Expression.Call.class);
    assertThat(call.calleeName()).isEqualTo("Py_DECREF");
    assertThat(tree.projectMacros().isLocked(call)).isTrue();
    assertThat(tree.text(call)).isEqualTo("Py_DECREF(mod->inner)");
    assertThat(tree.file().text(tree.range(call))).isEqualTo("FAIL(mod->inner)");
    Expression argument = call.arguments().get(0);
    assertThat(tree.projectMacros().isLocked(argument)).isFalse();
    assertThat(tree.file().text(tree.range(argument))).isEqualTo("mod->inner");
    Statement.DoWhile loop = only(expansion, Statement.DoWhile.class);
    assertThat(tree.text(loop.condition())).isEqualTo("0");
  }

  private static <T> T only(MacroExpansion expansion, Class<T> type) {
    List<T> found = nodes(expansion).stream().filter(type::isInstance).map(type::cast).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void argumentsMayComeTwiceAndInAnyOrder() {
    SyntaxTree tree =
        parse(
            "#define MAX(a, b) ((b) < (a) ? (a) : (b))",
            "int f(int x, int y) {",
            "  return MAX(x, y);",
            "}");
    MacroExpansion expansion = expand(tree, "MAX");
    List<String> names = new ArrayList<>();
    for (SyntaxNode node : nodes(expansion)) {
      if (node instanceof Expression.Identifier) {
        names.add(tree.file().text(tree.range(node)));
      } else {
        boolean part = tree.file().text(tree.range(node)).equals("MAX(x, y)");
        assertThat(part).as(tree.text(node)).isTrue();
      }
    }
    assertThat(names).containsExactly("y", "x", "x", "y");
  }

  @Test
  void macrosInBodiesAndArgumentsAreExpandedToo() {
    SyntaxTree tree =
        parse(
            "#define STATE(m) ((state *)PyModule_GetState(m))",
            "#define FIELD(m) STATE(m)->field",
            "#define SELF self",
            "int f(PyObject *self) { return FIELD(SELF); }");
    MacroExpansion expansion = expand(tree, "FIELD");
    assertThat(text(expansion)).isEqualTo("( ( state * ) PyModule_GetState ( self ) ) -> field");
    assertThat(tree.projectMacros().mentions(expansion.definition(), "PyModule_GetState"::equals))
        .isTrue();
    Expression.Identifier self =
        nodes(expansion).stream()
            .filter(n -> n instanceof Expression.Identifier i && i.name().equals("self"))
            .map(Expression.Identifier.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(tree.file().text(tree.range(self))).isEqualTo("SELF");
    assertThat(tree.projectMacros().isLocked(self)).isTrue();
  }

  @Test
  void aHeadHasItsOwnKind() {
    SyntaxTree tree =
        parse(
            "#define EACH(i, n) for (i = 0; i < (n); i++)",
            "void f(int n) { int i; EACH(i, n) { g(i); } }");
    assertThat(expand(tree, "EACH").fragment()).isInstanceOf(MacroFragment.Head.class);
  }

  @Test
  void everyUseHasTheDefinitionInForce() {
    SyntaxTree tree =
        parse(
            "int a(void) { return X; }",
            "#define X 1",
            "int b(void) { return X; }",
            "#undef X",
            "int c(void) { return X; }",
            "#define X 2",
            "int d(void) { return X; }",
            "#undef X");
    List<List<String>> bodies = new ArrayList<>();
    for (Expression use : uses(tree, "X")) {
      bodies.add(
          tree.projectMacros().inForce("X", use.span().first()).stream()
              .map(MacroDefinition::body)
              .toList());
    }
    assertThat(bodies).containsExactly(List.of(), List.of("1"), List.of(), List.of("2"));
  }

  @Test
  void alternativesOfOtherBranchesAreAllThere() {
    SyntaxTree tree =
        parse(
            "#if PY_MAJOR_VERSION >= 3",
            "#define FAIL return NULL",
            "#else",
            "#define FAIL return",
            "#endif",
            "PyObject *f(void) { FAIL; }");
    int token = uses(tree, "FAIL").get(0).span().first();
    assertThat(tree.projectMacros().inForce("FAIL", token))
        .extracting(MacroDefinition::body)
        .containsExactly("return NULL", "return");
  }

  @Test
  void headersTakeEffectWhereTheyAreIncluded(
      @org.junit.jupiter.api.io.TempDir java.nio.file.Path dir) throws java.io.IOException {
    java.nio.file.Files.writeString(dir.resolve("m.h"), "#define X (1 + 1)\n");
    String text = "int a(void) { return X; }\n#include \"m.h\"\nint b(void) { return X; }\n";
    SourceFile file = SourceFile.ofText(dir.resolve("m.c").toString(), text);
    SyntaxTree tree = CParser.parse(file, ParseOptions.defaults());
    List<Expression> uses = uses(tree, "X");
    ProjectMacros macros = tree.projectMacros();
    assertThat(macros.inForce("X", uses.get(0).span().first())).isEmpty();
    MacroDefinition found = macros.inForce("X", uses.get(1).span().first()).get(0);
    SyntaxNode body = macros.fragment(found).nodes().get(0);
    assertThat(found.file().text(macros.range(found, body))).isEqualTo("(1 + 1)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "do { return NULL; } while (0)                    ~ RETURN",
        "if (!(x)) goto error                             ~ GOTO",
        "do { goto out; out: ; } while (0)                ~ ''",
        "if (x) break                                     ~ BREAK",
        "do { if (x) break; } while (0)                   ~ ''",
        "switch (x) { case 1: break; default: continue; } ~ CONTINUE",
        "for (;;) { continue; }                           ~ ''",
        "INNER                                            ~ RETURN",
        "do { SKIP; } while (0)                           ~ ''",
        "if (x) SKIP                                      ~ CONTINUE",
        "switch (x) { case 1: LEAVE; }                    ~ ''",
        "Py_RETURN_NONE                                   ~ RETURN",
        "ROUND                                            ~ ''",
        "{ return x;                                      ~ RETURN",
        "(x) + 1                                          ~ ''",
      })
  void tellsHowControlLeaves(String body, String jumps) {
    SyntaxTree tree =
        parse(
            "#define INNER do { Py_RETURN_NONE; } while (0)",
            "#define SKIP continue",
            "#define LEAVE break",
            "#define ROUND M(0)",
            "#define M(x) " + body);
    Set<MacroJump> found = tree.projectMacros().jumps(tree.macros().find("M"));
    assertThat(String.join(" ", found.stream().map(Enum::name).toList())).isEqualTo(jumps);
  }

  @Test
  void jumpsInArgumentsCountForTheUse() {
    SyntaxTree tree =
        parse(
            "#define CHECK(x, then) do { if (!(x)) { then; } } while (0)",
            "int f(int x) {",
            "  CHECK(x, return -1);",
            "  return 0;",
            "}");
    MacroExpansion expansion = expand(tree, "CHECK");
    assertThat(tree.projectMacros().jumps(expansion.definition())).isEmpty();
    assertThat(expansion.jumps()).containsExactly(MacroJump.RETURN);
  }

  @Test
  void whatGrowsWithoutBoundIsNotExpanded() {
    List<String> lines = new ArrayList<>();
    lines.add("#define A0 x");
    for (int i = 1; i < 40; i++) {
      lines.add("#define A" + i + " A" + (i - 1) + " + A" + (i - 1));
    }
    lines.add("int f(int x) { return A39; }");
    SyntaxTree tree = parse(lines.toArray(String[]::new));
    Expression use = uses(tree, "A39").get(0);
    MacroDefinition macro = tree.macros().find("A39");
    assertThat(tree.projectMacros().expand(use, macro)).isEmpty();
    assertThat(tree.projectMacros().names(macro)).contains("x");
  }
}
