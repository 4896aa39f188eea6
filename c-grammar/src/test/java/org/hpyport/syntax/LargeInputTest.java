package org.hpyport.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Input of great size or depth ends in bounded time, and says what was given up. */
class LargeInputTest {
  /** Four times the input may take this many times as long: 4 is linear, 16 is quadratic. */
  private static final double MOST_GROWTH = 9;

  private static final int ATTEMPTS = 5;

  /** Below this many nanoseconds the clock tells nothing. */
  private static final double LEAST = 20e6;

  private static final int DEEP = 10_000;

  private static String body(String statements) {
    return "int f(void)\n{\n" + statements + "\n}\n";
  }

  private static String nested(String open, String inner, String close) {
    return open.repeat(DEEP) + inner + close.repeat(DEEP);
  }

  private static String numbered(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  static Stream<Arguments> deep() {
    return Stream.of(
        Arguments.of("parentheses", body("return " + nested("(", "1", ")") + ";")),
        Arguments.of("braces", body(nested("{", ";", "}"))),
        Arguments.of("casts", body("return " + nested("(int)", "1", "") + ";")),
        Arguments.of("ternaries", body("return " + nested("a ? b : ", "1", "") + ";")),
        Arguments.of("ternaries within", body("return " + nested("a ? ", "1", " : 2") + ";")),
        Arguments.of("initialisers", "int a[] = " + nested("{ 1, ", "1", "}") + ";\n"),
        Arguments.of("alternatives", body("return " + nested("a || ", "1", "") + ";")),
        Arguments.of("both", body("return " + nested("(a || b && ", "1", ")") + ";")),
        Arguments.of("unary operators", body("return " + nested("!", "1", "") + ";")),
        Arguments.of("else if", body(nested("if (a) b(); else ", ";", ""))),
        Arguments.of("if within if", body(nested("if (a) ", ";", ""))),
        Arguments.of("stars", "int " + nested("*", "a", "") + ";\n"),
        Arguments.of("declarators", "int " + nested("(", "a", ")") + ";\n"),
        Arguments.of("structs", nested("struct { ", "int a;", " } a;") + "\n"),
        Arguments.of("calls", body(nested("a(", "1", ")") + ";")),
        Arguments.of("members", body("a" + nested("->b", "", "") + ";")),
        Arguments.of("labels", body(nested("a: ", ";", ""))),
        Arguments.of("functions", nested("void f(void) { ", ";", " }") + "\n"),
        Arguments.of("statement expressions", body("return " + nested("({ ", "1", "; })") + ";")),
        Arguments.of("linkage", nested("extern \"C\" {\n", "int a;", "\n}\n")),
        Arguments.of("unclosed", body(nested("(", "", ""))),
        Arguments.of("#if without #endif", nested("#if A\nint a;\n", "", "")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("deep")
  void tellsWhatIsTooDeep(String name, String text) {
    SyntaxTree tree = TreeProperties.check(text);
    assertThat(tree.diagnostics()).as(name).isNotEmpty();
    tree.root().walk(node -> assertThat(node.span()).isNotNull());
    assertThat(tree.functions()).isNotNull();
  }

  @Test
  void readsAConditionOfManyComparisons() {
    String condition = "a == 1" + " || (a > 2 && b[a] < c + 3)".repeat(420);
    SyntaxTree tree = TreeProperties.check(body("if (" + condition + ") return;"));
    assertThat(tree.opaque()).isEmpty();
  }

  @Test
  void readsManyNestedConditionals() {
    SyntaxTree tree = TreeProperties.check(nested("#if A\n", "int a;\n", "#endif\n"));
    assertThat(Trees.texts(tree, ExternalDeclaration.Declaration.class)).containsExactly("int a;");
    SyntaxTree none = TreeProperties.check(nested("#if 0\nint a;\n", "", "#endif\n"));
    assertThat(none.root().declarations()).isEmpty();
  }

  @Test
  void readsALineOfAMegabyte() {
    SyntaxTree tree = TreeProperties.check("int a;" + " int b = f(1) + 2;".repeat(60_000));
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.root().declarations()).hasSize(60_001);
  }

  @Test
  void tellsThatALineOfAMegabyteIsNoC() {
    SyntaxTree tree = TreeProperties.check("`)x @&( ".repeat(130_000));
    assertThat(tree.diagnostics()).extracting(Diagnostic::ruleId).contains("HPY900");
  }

  @Test
  void readsAFileOfThirtyThousandLines() {
    String function =
        """
        static PyObject *
        f%1$d(PyObject *self, PyObject *args)
        {
        #ifdef A%1$d
            int a;
        #else
            long a;
        #endif
            if (!PyArg_ParseTuple(args, "i", &a)) {
                return NULL;
            }
            return PyLong_FromLong(a + %1$d);
        }

        """;
    String text = numbered(30_000 / 14, i -> String.format(function, i));
    SyntaxTree tree = TreeProperties.check(text);
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.functions()).hasSize(30_000 / 14);
    assertThat(tree.variants().stream().filter(Variant::complete).count()).isGreaterThan(1999);
    // The last of them are too many, and this is said.
    assertThat(tree.variants()).hasSize(30_000 / 14);
    assertThat(tree.diagnostics()).extracting(Diagnostic::ruleId).containsExactly("HPY907");
  }

  @Test
  void readsHeadersThatIncludeThemselvesAndEachOther(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("self.h"), "#include \"self.h\"\ntypedef int self_type;\n");
    Files.writeString(directory.resolve("a.h"), "#include \"b.h\"\ntypedef int a_type;\n");
    Files.writeString(directory.resolve("b.h"), "#include \"a.h\"\ntypedef int b_type;\n");
    // Each includes both twice: without a bound, twice as many at each depth.
    for (String name : new String[] {"x", "y"}) {
      Files.writeString(
          directory.resolve(name + ".h"),
          "#include \"x.h\"\n#include \"y.h\"\n#define " + name + " 1\n");
    }
    SyntaxTree tree =
        Trees.parseIn(
            directory,
            "m.c",
            "#include \"self.h\"\n#include \"a.h\"\n#include \"x.h\"\n"
                + body("return (self_type)-1 + (a_type)-1 + (b_type)-1;"));
    assertThat(tree.opaque()).isEmpty();
    assertThat(Trees.all(tree, Expression.Cast.class)).hasSize(3);
  }

  static Stream<Arguments> growing() {
    return Stream.<Arguments>of(
        grows("functions", 2000, n -> numbered(n, i -> "int f" + i + "(int a) { return a; }\n")),
        grows("statements", 4000, n -> body("a = b(1);\n".repeat(n))),
        grows("words", 8000, n -> "a ".repeat(n) + ";\n"),
        grows("macro calls in a line", 4000, n -> "A(1) ".repeat(n) + "\n"),
        grows("commas", 4000, n -> body("a" + ", a".repeat(n) + ";")),
        grows("closing brackets", 8000, n -> "[".repeat(n) + ")".repeat(n) + "\n"),
        grows("brackets in braces", 8000, n -> "({" + "[".repeat(n) + ")".repeat(n) + "})\n"),
        grows("old-style heads", 2000, n -> "f(a)\nint a;\n".repeat(n)),
        grows("broken statements", 2000, n -> body("if (a + ) { b(); }\n".repeat(n))),
        grows("branches at file level", 400, n -> numbered(n, LargeInputTest::branch)),
        grows("branches in a function", 400, n -> body(numbered(n, LargeInputTest::branch))),
        grows("equal conditions", 400, n -> "#if A\nint a;\n#else\nint b;\n#endif\n".repeat(n)),
        grows("conditions on macros", 400, LargeInputTest::dependent),
        grows("a chain of macros", 5000, LargeInputTest::chain),
        grows("doubling macros", 2000, LargeInputTest::doubling),
        grows("typedefs", 4000, n -> numbered(n, i -> "typedef int t" + i + ";\n")),
        grows("a long macro", 8000, n -> "#define M " + "a (b) ".repeat(n) + "\nint x = M;\n"));
  }

  private static Arguments grows(String name, int size, IntFunction<String> text) {
    return Arguments.of(name, size, text);
  }

  private static String branch(int i) {
    return "#if A" + i + "\nint x" + i + ";\n#else\nint y" + i + ";\n#endif\n";
  }

  private static String dependent(int n) {
    return numbered(
        n, i -> "#if A" + i + "\n#define X" + i + " 1\nint x;\n#else\nint y;\n#endif\n");
  }

  private static String chain(int n) {
    return numbered(n, i -> "#define M" + (i + 1) + " M" + i + "\n")
        + ("#if M" + n + "\nint a = M" + n + ";\n#endif\n");
  }

  private static String doubling(int n) {
    return numbered(n, i -> "#define M" + (i + 1) + " (M" + i + " + M" + i + ")\n")
        + ("#if M" + n + "\nint a = M" + n + ";\n#endif\n");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("growing")
  void takesTimeInProportion(String name, int size, IntFunction<String> text) {
    TreeProperties.check(text.apply(size / 4));
    // Compilation and collection in other threads disturb a measurement; growth that is real shows
    // in every one.
    double growth = Double.MAX_VALUE;
    for (int i = 0; i < ATTEMPTS && growth >= MOST_GROWTH; i++) {
      double small = Math.max(nanoseconds(text.apply(size)), LEAST);
      growth = Math.min(growth, nanoseconds(text.apply(4 * size)) / small);
    }
    assertThat(growth).as(name).isLessThan(MOST_GROWTH);
  }

  /** The least processor time of three runs: other processes can only add to it. */
  private static double nanoseconds(String text) {
    SourceFile file = SourceFile.ofText("no-such-directory/input.c", text);
    double least = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Trees.parse(file);
      long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      least = Math.min(least, taken);
    }
    return least;
  }
}
