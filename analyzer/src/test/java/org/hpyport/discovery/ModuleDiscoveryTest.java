package org.hpyport.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleDiscoveryTest {
  @TempDir private Path dir;

  private void write(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void module(String file, String name) throws IOException {
    write(file, "PyMODINIT_FUNC PyInit_" + name + "(void)\n{\n}\n");
  }

  private DiscoveredModule only() {
    Discovery found = ModuleDiscovery.discover(dir);
    assertThat(found.hasErrors()).as("%s", found.diagnostics()).isFalse();
    assertThat(found.modules()).hasSize(1);
    return found.modules().get(0);
  }

  private static List<String> names(List<SourceFile> files) {
    return files.stream().map(SourceFile::name).toList();
  }

  private List<String> relative(List<Path> paths) {
    return paths.stream().map(p -> dir.toAbsolutePath().relativize(p).toString()).toList();
  }

  @Test
  void projectFileSettlesEverything() throws IOException {
    module("src/m.c", "_m");
    write("src/util.c", "#include \"util.h\"\n");
    write("include/util.h", "#include \"deep.h\"\n#include <stdio.h>\n");
    write("include/deep.h", "");
    write("check/run.py", "");
    write("setup.py", "Extension('other', ['other.c'])");
    write(
        ".hpy-port.toml",
        """
        [[module]]
        name = "pkg._m"
        sources = ["src/m.c", "src/util.c"]
        include-dirs = ["include"]
        defines = ["A", "B=2"]
        libraries = ["m"]
        tests = ["check/run.py"]
        final-types = true
        """);
    DiscoveredModule found = only();
    assertThat(found.finalTypes()).isTrue();
    assertThat(found.name()).isEqualTo("pkg._m");
    assertThat(found.initName()).isEqualTo("_m");
    assertThat(names(found.sources())).containsExactly("src/m.c", "src/util.c");
    assertThat(names(found.headers())).containsExactly("include/deep.h", "include/util.h");
    assertThat(relative(found.includeDirs())).containsExactly("include");
    assertThat(found.defines()).containsExactly("A", "B=2");
    assertThat(found.libraries()).containsExactly("m");
    assertThat(relative(found.tests())).containsExactly("check/run.py");
  }

  @Test
  void sourcesMayBePatterns() throws IOException {
    module("src/m.c", "m");
    write("src/a.c", "");
    write("src/deep/b.c", "");
    write("other/c.c", "");
    write(
        ".hpy-port.toml",
        "[[module]]\nname = \"m\"\nsources = [\"src/*.c\", \"src/m.c\", \"other/?.c\"]\n");
    assertThat(names(only().sources())).containsExactly("src/a.c", "src/m.c", "other/c.c");
  }

  @Test
  void patternWithoutMatchesIsTold() throws IOException {
    module("m.c", "m");
    write(".hpy-port.toml", "[[module]]\nname = \"m\"\nsources = [\"m.c\", \"no/*.c\"]\n");
    assertThat(ModuleDiscovery.discover(dir).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("no/*.c does not exist.");
  }

  @Test
  void initFunctionIsFoundWithoutBuildFile() throws IOException {
    module("deep/er/m.c", "m");
    write("deep/er/local.h", "");
    write(
        "other.c",
        "/* PyInit_no(void) { */ const char *s = \"PyInit_no() {\"; extern f(PyInit_no());");
    write("build/copy.c", "PyInit_copy(void) {}");
    write(".hidden/copy.c", "PyInit_copy(void) {}");
    DiscoveredModule found = only();
    assertThat(found.name()).isEqualTo("m");
    assertThat(names(found.sources())).containsExactly("deep/er/m.c");
  }

  @Test
  void initFunctionMayBeHpyOrPastedOrSplitByCondition() throws IOException {
    write("a.c", "HPy_MODINIT(a, moduledef)\n");
    write(
        "b.c",
        "#define MOD_INIT(name) \\\n  PyMODINIT_FUNC PyInit_ ## name(void)\nMOD_INIT(b)\n{\n}\n");
    write(
        "c.c",
        "#if PY3\nPyMODINIT_FUNC PyInit_c(void)\n#else\nPyMODINIT_FUNC initc(void)\n#endif\n{\n}\n");
    assertThat(ModuleDiscovery.discover(dir).modules())
        .extracting(DiscoveredModule::name)
        .containsExactly("a", "b", "c");
  }

  @Test
  void nestedProjectsAreFoundWithNamesFromTheTop() throws IOException {
    module("one/x.c", "x");
    write("one/.hpy-port.toml", "[[module]]\nname = \"x\"\nsources = [\"x.c\"]\n");
    module("two/src/y.c", "y");
    write("two/setup.py", "setup(ext_modules=[Extension('y', ['src/y.c'])])");
    List<DiscoveredModule> found = ModuleDiscovery.discover(dir).modules();
    assertThat(found)
        .extracting(m -> m.sources().get(0).name())
        .containsExactly("one/x.c", "two/src/y.c");
    assertThat(relative(found.stream().map(DiscoveredModule::root).toList()))
        .containsExactly("one", "two");
  }

  @Test
  void singleFileIsTakenAsItsProjectFileSays() throws IOException {
    module("m.c", "m");
    write("more.c", "");
    assertThat(names(ModuleDiscovery.discover(dir.resolve("m.c")).modules().get(0).sources()))
        .containsExactly("m.c");
    write(".hpy-port.toml", "[[module]]\nname = \"m\"\nsources = [\"m.c\", \"more.c\"]\n");
    assertThat(names(ModuleDiscovery.discover(dir.resolve("m.c")).modules().get(0).sources()))
        .containsExactly("m.c", "more.c");
  }

  @Test
  void testsAreFoundBesideTheModuleAndAtTheRoot() throws IOException {
    module("src/m.c", "m");
    write("setup.py", "Extension('m', ['src/m.c'])");
    write("tests/unit/test_a.py", "");
    write("test/data.txt", "");
    write("test_b.py", "");
    write("src/m_test.py", "");
    write("src/helper.py", "");
    assertThat(relative(only().tests())).containsExactly("test_b.py", "tests", "src/m_test.py");
  }

  @Test
  void testsAreFoundInThePackageOfTheModule() throws IOException {
    module("src/glue/m.c", "_m");
    write("setup.py", "Extension('pkg.sub._m', ['src/glue/m.c'])");
    write("src/pkg/sub/test_m.py", "");
    write("src/pkg/sub/tests/test_more.py", "");
    assertThat(relative(only().tests()))
        .containsExactly("src/pkg/sub/test_m.py", "src/pkg/sub/tests");
  }

  @Test
  void testsAtTheTopServeModulesThatHaveNoneOfTheirOwn() throws IOException {
    module("deep/m.c", "m");
    write("tests/test_a.py", "");
    assertThat(relative(only().tests())).containsExactly("tests");
  }

  @Test
  void initFunctionMayBeNamedByAMacro() throws IOException {
    write("m.c", "#define INIT PyInit_m\nPyMODINIT_FUNC\nINIT(void)\n{\n}\n");
    assertThat(only().name()).isEqualTo("m");
  }

  @Test
  void headerOfFileThatIsNotTakenIsReported() throws IOException {
    module("m.c", "m");
    Files.writeString(
        dir.resolve("m.c"), "#include \"util.h\"\n" + Files.readString(dir.resolve("m.c")));
    write("util.h", "");
    write("util.c", "");
    assertThat(ModuleDiscovery.discover(dir).diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.message()).contains("sources = [\"m.c\", \"util.c\"]"));
  }

  @Test
  void nameThatNoSourceDefinesIsReported() throws IOException {
    module("m.c", "m");
    write(".hpy-port.toml", "[[module]]\nname = \"n\"\nsources = [\"m.c\"]\n");
    assertThat(ModuleDiscovery.discover(dir).diagnostics())
        .extracting(Diagnostic::ruleId)
        .containsExactly("HPY917");
  }

  @Test
  void danglingLinkIsReportedByName() throws IOException {
    Files.createSymbolicLink(dir.resolve("m.c"), dir.resolve("gone.c"));
    Discovery found = ModuleDiscovery.discover(dir);
    assertThat(found.hasErrors()).isTrue();
    assertThat(found.diagnostics().get(0).message()).contains("m.c does not exist");
  }

  @Test
  void linkedDirectoriesAreNotFollowed() throws IOException {
    module("a/m.c", "m");
    Files.createSymbolicLink(dir.resolve("a").resolve("loop"), dir);
    assertThat(only().name()).isEqualTo("m");
  }
}
