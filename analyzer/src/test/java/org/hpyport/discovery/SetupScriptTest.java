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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetupScriptTest {
  @TempDir private Path dir;
  private List<Diagnostic> diagnostics = List.of();

  private List<ModuleSettings> read(String script) throws IOException {
    Path file = Files.writeString(dir.resolve("setup.py"), script);
    ProjectFiles files = new ProjectFiles(dir);
    List<ModuleSettings> read = new SetupScript(SourceFile.read(file, "setup.py"), files).read();
    diagnostics = files.diagnostics();
    return read;
  }

  private ModuleSettings one(String script) throws IOException {
    List<ModuleSettings> read = read(script);
    assertThat(diagnostics).isEmpty();
    assertThat(read).hasSize(1);
    return read.get(0);
  }

  @Test
  void readsKeywordsAndPositions() throws IOException {
    ModuleSettings read =
        one(
            """
            from setuptools import setup, Extension
            setup(
                name="project",
                ext_modules=[
                    Extension(
                        "pkg._m",  # the module
                        sources=["a.c", 'b' ".c",],
                        include_dirs=["inc"],
                        define_macros=[("A", None), ("B", "2"), ("C", 3)],
                        libraries=("m", "z"),
                        extra_compile_args=compute(),
                    )
                ],
            )
            """);
    assertThat(read.name()).isEqualTo("pkg._m");
    assertThat(read.sources()).containsExactly("a.c", "b.c");
    assertThat(read.includeDirs()).containsExactly("inc");
    assertThat(read.defines()).containsExactly("A", "B=2", "C=3");
    assertThat(read.libraries()).containsExactly("m", "z");
    assertThat(one("Extension('m', ['m.c'], ['inc'])").includeDirs()).containsExactly("inc");
  }

  @Test
  void bracketOnTheNextLineIsNoCall() throws IOException {
    ModuleSettings read =
        one(
            """
            from setuptools import setup, Extension

            (system, release) = names()
            setup(ext_modules=[Extension("m", [os.path.normcase("src/m.c")])])
            """);
    assertThat(read.sources()).containsExactly("src/m.c");
  }

  @Test
  void evaluatesNamesSumsAndPaths() throws IOException {
    ModuleSettings read =
        one(
            """
            import os
            HERE = os.path.dirname(os.path.abspath(__file__))
            SRC = 'src'
            COMMON = [os.path.join(SRC, 'common.c')]
            NAME = "m" + "x"
            ext = Extension(name=NAME, sources=COMMON + [os.path.join(HERE, SRC, NAME + '.c'), *COMMON])
            """);
    assertThat(read.name()).isEqualTo("mx");
    assertThat(read.sources()).containsExactly("src/common.c", "src/mx.c", "src/common.c");
  }

  @Test
  void resolvesPatterns() throws IOException {
    Files.createDirectories(dir.resolve("src").resolve("deep"));
    for (String name : List.of("src/b.c", "src/a.c", "src/a.h", "src/deep/c.c")) {
      Files.writeString(dir.resolve(name), "");
    }
    assertThat(one("Extension('m', glob.glob('src/*.c'))").sources())
        .containsExactly("src/a.c", "src/b.c");
    assertThat(one("Extension('m', sorted(glob('src/**/*.c')))").sources())
        .containsExactly("src/a.c", "src/b.c", "src/deep/c.c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Extension('m', find())",
        "Extension('m', [f'{x}.c'])",
        "Extension('m', ['a.c', *more])",
        "Extension('m', [n for n in names])",
        "Extension('m', 'a.c')",
        "Extension('m')",
        "Extension('m', ['%s.c' % x])",
        "Extension('m', ['a.c'] if x else ['b.c'])",
        "S = ['a.c']\nS.append('b.c')\nExtension('m', S)",
        "S = ['a.c']\nS += ['b.c']\nExtension('m', S)",
        "if x:\n  S = ['a.c']\nelse:\n  S = ['b.c']\nExtension('m', S)",
        "S = S\nExtension('m', S)",
        "Extension(name, ['a.c'])",
        "Extension(*args)",
        "Extension(**settings)"
      })
  void saysWhatToWriteForWhatIsComputed(String script) throws IOException {
    assertThat(read(script)).isEmpty();
    assertThat(diagnostics)
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.ruleId()).isEqualTo("HPY914");
              assertThat(d.message()).contains(".hpy-port.toml", "[[module]]", "sources = [");
              assertThat(d.location()).isNotNull();
            });
  }

  @Test
  void computedSettingIsLeftOutWithWarning() throws IOException {
    List<ModuleSettings> read =
        read("Extension('m', ['m.c'], include_dirs=['inc', numpy.get_include()])");
    assertThat(read.get(0).includeDirs()).containsExactly("inc");
    assertThat(diagnostics).extracting(Diagnostic::ruleId).containsExactly("HPY915");
  }

  @Test
  void laterChangeIsReported() throws IOException {
    read("e = Extension('m', ['m.c'])\ne.sources += ['more.c']\n");
    assertThat(diagnostics).extracting(Diagnostic::ruleId).containsExactly("HPY915");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Extension('m', ['m.c'])",
        "s = \"Extension('m', ['m.c'])\"",
        "'''\nExtension('m', ['m.c'])\n'''",
        "class Extension(Base): pass",
        "def Extension(a, b): pass",
        "Extension(",
        "Extension",
        "'unfinished",
        "\"\"\"unfinished",
        ")]}((",
        "\\",
        ""
      })
  void seesNoExtensionWhereThereIsNone(String script) throws IOException {
    assertThat(read(script)).isEmpty();
    assertThat(diagnostics).isEmpty();
  }
}
