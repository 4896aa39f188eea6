package org.hpyport.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hpyport.preprocess.ConditionalGroup;
import org.hpyport.preprocess.HeaderIndex;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.preprocess.MacroShape;
import org.hpyport.preprocess.Truth;
import org.hpyport.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionalsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "1                                            ~ TRUE ~ false",
        "0                                            ~ FALSE ~ false",
        "PY_MAJOR_VERSION >= 3                        ~ TRUE ~ true",
        "PY_MAJOR_VERSION < 3                         ~ FALSE ~ true",
        "PY_VERSION_HEX >= 0x030C0000                 ~ FALSE ~ true",
        "PY_VERSION_HEX < 0x03080000 || PY_MAJOR_VERSION == 2 ~ FALSE ~ true",
        "!(PY_MINOR_VERSION > 10)                     ~ FALSE ~ true",
        "PY_VERSION_HEX >= 0x03090000 && !defined(PYPY_VERSION) ~ TRUE ~ false",
        "PY_VERSION_HEX < 0x03090000 && !defined(Py_NewRef) ~ FALSE ~ true",
        "!(defined(X) || PY_MAJOR_VERSION >= 3)       ~ FALSE ~ true",
        "PY_MAJOR_VERSION < 3 || defined(X)           ~ UNKNOWN ~ false",
        "PY_MAJOR_VERSION < 3 && X || PY_MINOR_VERSION > 2 ~ TRUE ~ true",
        "defined(_WIN32) || defined(_MSC_VER)         ~ FALSE ~ false",
        "defined __linux__ && defined __x86_64__      ~ TRUE ~ false",
        "__GNUC__ >= 4 && !defined(__cplusplus)       ~ TRUE ~ false",
        "defined(Py_LIMITED_API)                      ~ FALSE ~ false",
        "defined(Py_TPFLAGS_HAVE_GC)                  ~ TRUE ~ false",
        "defined(Py_TPFLAGS_NEVER_HEARD_OF)           ~ FALSE ~ false",
        "HAVE_FANCY_THING                             ~ UNKNOWN ~ false",
        "HAVE_FANCY_THING && 0                        ~ FALSE ~ false",
        "HAVE_FANCY_THING || 1                        ~ TRUE ~ false",
        "defined(HAVE_FANCY_THING)                    ~ UNKNOWN ~ false",
        "SIZEOF_VOID_P == 8                           ~ TRUE ~ false",
        "(3 + 4) * 2 == 14 && 1 << 3 == 8             ~ TRUE ~ false",
        "1 ? 0 : 1                                    ~ FALSE ~ false",
        "97 == 'a'                                    ~ TRUE ~ false",
        "1 / 0                                        ~ UNKNOWN ~ false",
        "__has_include(<x.h>)                         ~ UNKNOWN ~ false",
        "not a condition at all (                     ~ UNKNOWN ~ false",
      })
  void evaluates(String condition, Truth value, boolean decidedByVersion) {
    SyntaxTree tree = Trees.parse("#if " + condition, "int x;", "#endif");
    ConditionalGroup.Branch branch = tree.conditionals().get(0).branches().get(0);
    assertThat(branch.value()).isEqualTo(value);
    assertThat(branch.decidedByVersion()).isEqualTo(decidedByVersion);
    assertThat(branch.assumed()).isEqualTo(value == Truth.UNKNOWN);
    assertThat(tree.conditionals().get(0).taken()).isEqualTo(value == Truth.FALSE ? -1 : 0);
  }

  private static List<String> names(SyntaxTree tree) {
    return Trees.all(tree, Declarator.Name.class).stream()
        .map(Declarator.Name::identifier)
        .toList();
  }

  @Test
  void anAssumptionHoldsForTheRestOfTheFile() {
    SyntaxTree tree =
        Trees.parse(
            "#ifdef X",
            "int a;",
            "#endif",
            "#ifndef X",
            "int b;",
            "#else",
            "int c;",
            "#endif",
            "#if !defined(X)",
            "int d;",
            "#endif");
    assertThat(names(tree)).containsExactly("a", "c");
  }

  @Test
  void aBranchIsReadInsideTheBranchesAroundItWhateverItsConditionSaysOfThem() {
    SyntaxTree tree =
        Trees.parse(
            "#if defined(FAST) || defined(SMALL)",
            "#if defined(FAST)",
            "int a(void) { return 1; }",
            "#elif defined(SMALL)",
            "int b(void) { return 2; }",
            "#else",
            "int c(void) { return 3; }",
            "#endif",
            "#endif");
    assertThat(tree.variants())
        .allSatisfy(
            variant -> {
              assertThat(variant.complete()).isTrue();
              assertThat(variant.declarations()).hasSize(1);
            })
        .hasSize(2);
  }

  @Test
  void definitionsCountFromWhereTheyStand() {
    SyntaxTree tree =
        Trees.parse(
            "#define V 2",
            "#if V > 1",
            "int a;",
            "#endif",
            "#undef V",
            "#if V",
            "int b;",
            "#endif",
            "#define AT_LEAST(x, y) ((x) * 10 + (y) <= 25)",
            "#if AT_LEAST(2, 4)",
            "int c;",
            "#endif");
    assertThat(names(tree)).containsExactly("a", "c");
  }

  @Test
  void takesElifAndElse() {
    SyntaxTree tree =
        Trees.parse(
            "#if 0",
            "int a;",
            "#elif 1",
            "int b;",
            "#else",
            "int c;",
            "#endif",
            "#ifdef _WIN32",
            "int d;",
            "#else",
            "int e;",
            "#endif");
    assertThat(names(tree)).containsExactly("b", "e");
    assertThat(tree.conditionals().get(0).taken()).isEqualTo(1);
  }

  @Test
  void aMacroOfTheVersionIsTheVersion() {
    SyntaxTree tree =
        Trees.parse(
            "#if PY_MAJOR_VERSION >= 3",
            "#define IS_PY3K",
            "#endif",
            "#ifdef IS_PY3K",
            "int a;",
            "#else",
            "int b;",
            "#endif",
            "#define PY39 (PY_VERSION_HEX >= 0x03090000)",
            "#if PY39",
            "int c;",
            "#endif");
    assertThat(names(tree)).containsExactly("a", "c");
    assertThat(tree.conditionals().get(1).branches())
        .allMatch(ConditionalGroup.Branch::decidedByVersion);
    assertThat(tree.conditionals().get(2).branches().get(0).decidedByVersion()).isTrue();
  }

  @Test
  void theElseOfAnUnknownConditionIsAssumedToo() {
    SyntaxTree tree = Trees.parse("#ifdef X", "#else", "#endif");
    assertThat(tree.conditionals().get(0).branches().get(1).assumed()).isTrue();
  }

  @Test
  void groupsNest() {
    SyntaxTree tree =
        Trees.parse("#if 1", "#if 0", "int a;", "#else", "int b;", "#endif", "#endif");
    assertThat(tree.conditionals()).hasSize(1);
    assertThat(tree.conditionals().get(0).branches().get(0).nested()).hasSize(1);
    assertThat(names(tree)).containsExactly("b");
  }

  @Test
  void reportsDirectivesWithoutPartner() {
    SyntaxTree tree = Trees.parse("#endif", "int a;", "#if 1", "int b;");
    assertThat(tree.diagnostics()).extracting("ruleId").containsExactly("HPY901", "HPY901");
    assertThat(names(tree)).containsExactly("a", "b");
  }

  @Test
  void readsProjectHeadersInTheStateOfTheIncludingFile(@TempDir Path directory) throws IOException {
    Files.writeString(
        directory.resolve("api.h"),
        "#ifndef API_H\n#define API_H\ntypedef struct thing thing_type;\n#ifdef WIDE\n#define W 2\n"
            + "#else\n#define W 1\n#endif\n#endif\n");
    SyntaxTree tree =
        Trees.parseIn(
            directory,
            "a.c",
            "#define WIDE\n#include \"api.h\"\n#if W == 2\nint a;\n#endif\n"
                + "int f(void) { thing_type * b; return 0; }\n#include \"missing.h\"\n");
    assertThat(names(tree)).containsExactly("a", "f", "b");
    assertThat(tree.diagnostics()).isEmpty();
  }

  @Test
  void looksInTheIncludeDirectories(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("api.h"), "#define W 2\n");
    SourceFile file = SourceFile.ofText("a.c", "#include <api.h>\n#if W == V\nint a;\n#endif\n");
    ParseOptions options = new ParseOptions(List.of(directory), Map.of("V", "2"));
    assertThat(CParser.parse(file, options).conditionals().get(0).branches().get(0).value())
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void aHeaderThatIncludesItselfEnds(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("a.h"), "#include \"a.h\"\n#include \"a.h\"\nint x;\n");
    assertThat(Trees.parseIn(directory, "a.c", "#include \"a.h\"\nint y;\n").diagnostics())
        .isEmpty();
  }

  @Test
  void aHeaderMeansWhatTheDefinitionsBeforeItsIncludeSay(@TempDir Path directory)
      throws IOException {
    Files.writeString(
        directory.resolve("items.h"),
        "#ifdef ROWS\n#define ITEM(n) {n, 1},\n#else\n#define ITEM(n) int n;\n#endif\n");
    SyntaxTree tree =
        Trees.parseIn(
            directory,
            "a.c",
            "#define LIST \"items.h\"\n#define ROWS\n#include LIST\nstruct r t[] = { ITEM(0) ITEM(1) };\n");
    assertThat(tree.opaque()).isEmpty();
    assertThat(tree.macros().find("ITEM").shape()).isEqualTo(MacroShape.INITIALIZER);
  }

  @Test
  void headersAreFoundByTheEndOfTheirPath(@TempDir Path root) throws IOException {
    for (String place : List.of("lib/core", "src/core", "lib/other")) {
      Files.createDirectories(root.resolve(place));
      Files.writeString(
          root.resolve(place).resolve("api.h"), "#define FROM " + place.replace('/', '_') + "\n");
    }
    ParseOptions options = ParseOptions.defaults().in(HeaderIndex.of(List.of(root)));
    assertThat(from(root.resolve("src/python/a.c"), "\"core/api.h\"", options))
        .isEqualTo("src_core");
    assertThat(from(root.resolve("a.c"), "\"../x/../core/api.h\"", options)).isEqualTo("lib_core");
    assertThat(from(root.resolve("lib/other/deep/a.c"), "\"api.h\"", options))
        .isEqualTo("lib_other");
    assertThat(from(root.resolve("a.c"), "<other/api.h>", options)).isEqualTo("lib_other");
    assertThat(from(root.resolve("a.c"), "<api.h>", options)).isEmpty();
    assertThat(from(root.resolve("a.c"), "\"ther/api.h\"", options)).isEmpty();
  }

  /** The body of the macro that an included header defines, or an empty string. */
  private static String from(Path file, String include, ParseOptions options) {
    SourceFile source = SourceFile.ofText(file.toString(), "#include " + include + "\n");
    MacroDefinition macro = CParser.parse(source, options).macros().find("FROM");
    return macro == null ? "" : macro.body();
  }

  @Test
  void aFileThatItsOwnHeaderIncludesKeepsItsContent(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("all.h"), "#include \"part.h\"\n#define ALL\n");
    String part =
        "#ifdef EDITOR\n#include \"all.h\"\n#endif\n#ifndef PART_H\n#define PART_H\nint x;\n#endif\n";
    Files.writeString(directory.resolve("part.h"), part);
    SyntaxTree tree = Trees.parseIn(directory, "part.h", part);
    assertThat(names(tree)).containsExactly("x");
    assertThat(tree.macros().find("ALL")).isNotNull();
  }
}
