package org.hpyport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeCommandTest {
  @TempDir private Path temp;

  private static CommandRun run(Object... args) {
    String[] words = new String[args.length + 1];
    words[0] = "tree";
    for (int i = 0; i < args.length; i++) {
      words[i + 1] = args[i].toString();
    }
    return CommandRun.of(new RenamingEngine(), words);
  }

  private Path file(String name, String... lines) throws IOException {
    Path path = temp.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, String.join("\n", lines) + "\n", StandardCharsets.ISO_8859_1);
  }

  @Test
  void theOutlineShowsEveryKindOfThing() throws IOException {
    Path path =
        file(
            "any.c",
            "#include <Python.h>",
            "#define TWICE(x) ((x) * 2)",
            "#ifdef HAVE_SPEED",
            "int fast;",
            "#else",
            "#define SLOW return -1;",
            "this is no code (",
            "#endif",
            "int x, *y;",
            "int f(void) {",
            "  return ] x;",
            "}");
    CommandRun run = run(path);
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().skip(1))
        .containsExactly(
            "      1  #include <Python.h>",
            "      2  macro TWICE(x)    [expression]",
            "      3  #ifdef HAVE_SPEED    [unknown, assumed taken]",
            "      4  declaration fast",
            "      5  #else    [true, assumed not taken]",
            "      5  branch not understood from \"(\" in line 7",
            "      6  macro SLOW    [statement, in a branch not taken]",
            "      9  declaration x, y",
            "     10  function definition f",
            "     11  not understood up to line 11, from \"]\" in line 11 on");
  }

  @Test
  void controlFlowIsPrintedAsTextWithMacrosWrittenOut() throws IOException {
    Path path =
        file(
            "any.c",
            "#include <Python.h>",
            "#define CHECK(x) if (!(x)) goto fail",
            "static int",
            "f(int a)",
            "{",
            "    CHECK(a);",
            "    return 0;",
            "fail:",
            "    return -1;",
            "}");
    CommandRun run = run("--cfg", "f", path);
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().map(l -> l.replaceAll("^.*any\\.c", "any.c")))
        .containsExactly(
            "any.c:3: f",
            "0 Entry -> 1",
            "1 branch ! ( a ) -> TRUE:2 FALSE:3",
            "2 goto fail -> 5",
            "3 join if -> 4",
            "4 return 0 -> 7",
            "5 mark fail -> 6",
            "6 return -1 -> 7",
            "7 Exit");
  }

  @Test
  void controlFlowIsPrintedForGraphviz() throws IOException {
    Path path = file("any.c", "int f(void) {", "  return 1;", "}");
    CommandRun run = run("--cfg", "f", "--format", "dot", path);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("digraph \"f\" {\n", "  n1 [label=\"return 1\"];\n", "  n0 -> n1;\n");
  }

  @Test
  void anUnknownFunctionOfAControlFlowGraphIsAnError() throws IOException {
    CommandRun run = run("--cfg", "g", file("any.c", "int f(void) { return 1; }"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no function named 'g'");
  }

  @Test
  void statisticsAreOneLineForAllPaths() throws IOException {
    file("src/a.c", "int f(void) { return 1; }");
    file("src/deep/b.hpp", "int g(void) { return 1; }");
    file("src/.hidden/c.c", "int h(void) { return 1; }");
    file("src/notes.txt", "no code");
    Path other = file("other.txt", "int i(void) { ] }");
    CommandRun run = run("--stats", temp.resolve("src"), other);
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .containsExactly("files 3, bodies 2/3, branches 0/0, opaque 1, lines 3");
  }

  @Test
  void verboseStatisticsTellPlacesAndReasons() throws IOException {
    Path path =
        file("a.c", "int f(void) {", "  a = ] 3;", "}", "#if 0", "no code (", "#endif", "int x;");
    assertThat(run("--stats", "-v", path).out().lines().map(l -> l.replaceAll("^.*a\\.c", "a.c")))
        .containsExactly(
            "a.c:2: not understood in f from \"]\" on: a = ] 3;",
            "a.c:1: body of f not understood, up to line 3",
            "a.c:4: branch #if 0 not understood from \"(\" on: no code ( (line 5)",
            "files 1, bodies 0/1, branches 0/1, opaque 1, lines 7");
  }

  @Test
  void oddBytesAreReproduced() throws IOException {
    Path path =
        Files.write(temp.resolve("odd.c"), new byte[] {(byte) 0xff, 0, 13, '\\', (byte) 0x80});
    CommandRun run = run("--stats", path);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsAnError() throws IOException {
    assertThat(run("--stats", temp.resolve("none")).code()).isEqualTo(2);
    assertThat(run().code()).isEqualTo(2);
    assertThat(run(temp.resolve("none")).err()).contains("none: no such file or directory");
  }
}
