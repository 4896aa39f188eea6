package org.hpyport.syntax.clang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hpyport.source.SourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison sees trees that are wrong, and is not led astray by macros. */
class ComparisonTest {
  @TempDir Path directory;

  @BeforeEach
  void needsClang() {
    ClangAgreementTest.needs(Clang.isInstalled(), "clang");
  }

  /** The differences between clang's tree of one text and our tree of another. */
  private List<String> differences(String clang, String ours)
      throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve("a.c"), clang);
    Agreement agreement = Comparison.of(file, SourceFile.ofText("a.c", ours), List.of());
    assertThat(agreement).as("clang compiles it").isNotNull();
    return agreement.differences().stream()
        .map(d -> d.key().construct() + ": " + d.clang() + " / " + d.ours())
        .toList();
  }

  private List<String> differences(String text) throws IOException, InterruptedException {
    return differences(text, text);
  }

  @Test
  void aWrongPrecedenceIsSeen() throws IOException, InterruptedException {
    assertThat(
            differences("int f(int a) { return a * 2 + 1; }", "int f(int a) { return a + 2 * 1; }"))
        .containsExactly("binary operators: * / nothing", "binary operators: nothing / *");
  }

  @Test
  void aCallForACastIsSeen() throws IOException, InterruptedException {
    assertThat(
            differences(
                "typedef int a; int f(int b) { return (a)(b); }",
                "extern a(int); int f(int b) { return (a)(b); }"))
        .contains("typedefs: 0 / nothing", "casts: it / nothing", "calls: nothing / 1");
  }

  @Test
  void aWrongTypeIsSeen() throws IOException, InterruptedException {
    assertThat(differences("char **a, b[2]; int f(int, ...);", "char  *a, b   ; int f();        "))
        .containsExactly("variables: 2 / 1", "variables: 1 / 0");
    assertThat(
            differences(
                "void f(int a) { if (a) a++; else ; }", "void f(int a) { if (a) a++;      ; }"))
        .containsExactly("if: with else / without else");
    assertThat(
            differences(
                "int f(); int a() { return f(1, 2); }", "int f(); int a() { return f(1+ 2); }"))
        .contains("calls: 2 / 1");
  }

  @Test
  void whatAMacroAddsIsLeftOut() throws IOException, InterruptedException {
    assertThat(
            differences(
                """
                #define EITHER(x, y) (x ? x : y)
                #define FIELD(p, name) (p)->name
                #define DECLARE(type, name) type name = (type) 1
                #define DROPPED(x)
                #define TEXT(x) #x
                #define START 1 + 2 *
                #define SAME f
                struct s { int a; };
                int f(int a) { DECLARE(int, b); DROPPED((int) f(a)); return b = START (a); }
                const char *g(struct s *p) { EITHER(p->a, SAME(1)); FIELD(p, a)++; return TEXT(a + b); }
                """))
        .isEmpty();
  }

  @Test
  void argumentsOfMacrosAreCompared() throws IOException, InterruptedException {
    String clang =
        """
        #define TWICE(x) ((x) + (x))
        int f(int a) { return TWICE(a - 1 ); }
        """;
    assertThat(differences(clang, clang.replace("a - 1", "a * 1")))
        .containsExactly("binary operators: - / *");
    assertThat(differences(clang, clang.replace("a - 1 ", "a ( 1)")))
        .containsExactly("calls: nothing / 1");
  }

  @Test
  void branchesThatClangDidNotTakeAreLeftOut() throws IOException, InterruptedException {
    assertThat(
            differences(
                """
                #ifdef SOME_OPTION
                int f(int a) { return g((long) a); }
                #else
                int f(int a) { return (int) a; }
                #endif
                int h(int a) {
                  return a == 1
                #ifdef OTHER_OPTION
                      && f(a)
                #endif
                      || a == 2;
                }
                """))
        .isEmpty();
  }
}
