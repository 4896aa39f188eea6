package org.hpyport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is wrong with the input: one clear message, status 2, nothing written, no stack trace.
 */
class BadInputTest {
  private static final String MODULE = "PyMODINIT_FUNC PyInit_m(void)\n{\n  return OLD();\n}\n";
  @TempDir private Path dir;

  private void assertRefused(Path path, String... words) throws IOException {
    List<List<String>> before = snapshot();
    for (String[] command :
        List.of(
            new String[] {"check"},
            new String[] {"port"},
            new String[] {"port", "--check"},
            new String[] {"port", "--write"},
            new String[] {"port", "-o", dir.resolve("out").toString()},
            new String[] {"verify"})) {
      List<String> args = new ArrayList<>(List.of(command));
      args.add(path.toString());
      CommandRun run = CommandRun.of(new RenamingEngine(), args.toArray(String[]::new));
      assertThat(run.code()).as("%s", args).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains(words).doesNotContain("\tat ", "Exception", "HPY999");
    }
    assertThat(snapshot()).isEqualTo(before);
    CommandRun survey = CommandRun.of(new RenamingEngine(), "survey", path.toString());
    assertThat(survey.code()).isZero();
    assertThat(survey.out()).contains("not found:");
  }

  private List<List<String>> snapshot() throws IOException {
    List<List<String>> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(dir)) {
      for (Path file : walk.sorted().toList()) {
        boolean readable = Files.isRegularFile(file) && Files.isReadable(file);
        files.add(List.of(file.toString(), readable ? Files.size(file) + "" : ""));
      }
    }
    return files;
  }

  private Path write(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void missingPath() throws IOException {
    assertRefused(dir.resolve("nowhere"), "nowhere", "does not exist");
  }

  @Test
  void emptyDirectory() throws IOException {
    assertRefused(dir, "No extension module", ".hpy-port.toml", "[[module]]");
  }

  @Test
  void directoryWithoutExtension() throws IOException {
    write("setup.py", "from setuptools import setup\nsetup(name='x')\n");
    write("x.py", "print(1)\n");
    write("util.c", "int twice(int x) { return 2 * x; }\n");
    assertRefused(dir, "No extension module");
  }

  @Test
  void fileOfAnotherLanguage() throws IOException {
    assertRefused(write("m.cpp", MODULE), "m.cpp", "not a C file");
  }

  @Test
  void fileWithoutInitFunction() throws IOException {
    assertRefused(write("util.c", "int f(void) { return 0; }\n"), "util.c", "PyInit_NAME");
  }

  @Test
  void binaryFile() throws IOException {
    assertRefused(write("m.c", "PyInit_m\0\0"), "m.c", "NUL");
  }

  @Test
  void unreadableFile() throws IOException {
    Path file = write("m.c", MODULE);
    assertThat(file.toFile().setReadable(false)).isTrue();
    if (Files.isReadable(file)) {
      // Root reads every file, but not this one of Linux, which is for writing only.
      Files.delete(file);
      Files.createSymbolicLink(file, Path.of("/proc/sys/vm/compact_memory"));
    }
    assertRefused(file, "m.c", "permission denied");
  }

  @Test
  void linkToItself() throws IOException {
    Path link = Path.of("m.c");
    Files.createSymbolicLink(dir.resolve(link), link);
    write(".hpy-port.toml", "[[module]]\nname = \"m\"\nsources = [\"m.c\"]\n");
    assertRefused(dir, ".hpy-port.toml:1:1", "m.c cannot be read: ");
  }

  @Test
  void endlessFile() throws IOException {
    Path link = Files.createSymbolicLink(dir.resolve("m.c"), Path.of("/dev/zero"));
    assertRefused(link, "m.c is not a regular file");
  }

  @Test
  void projectFileThatIsNotToml() throws IOException {
    write(".hpy-port.toml", "[[module]]\nname = \"m\"\nsources = [\"m.c\"\n");
    assertRefused(dir, ".hpy-port.toml:", "not TOML");
  }

  @Test
  void projectFileWithMisspeltKey() throws IOException {
    write(".hpy-port.toml", "[[module]]\nname = \"m\"\nsorces = [\"m.c\"]\n");
    assertRefused(dir, ".hpy-port.toml:3:1", "sorces", "did you mean 'sources'?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "module = 1\n",
        "module = [1]\n",
        "[[module]]\n",
        "[[module]]\nname = 1\n",
        "[[module]]\nname = \"m\"\nsources = \"m.c\"\n",
        "[[module]]\nname = \"m\"\nsources = [1]\n",
        "[module]\nname = \"m\"\nsources = [\"m.c\"]\n",
        "[[module]]\nname = \"m\"\nsources = [\"m.c\"]\n[tool]\nx = 1\n",
        "[[module]]\nname = \"m\"\nsources = [\"\\u0000\"]\n"
      })
  void projectFileOfWrongShape(String text) throws IOException {
    write("m.c", MODULE);
    write(".hpy-port.toml", text);
    assertRefused(dir, ".hpy-port.toml:");
  }

  @Test
  void sourceThatDoesNotExist() throws IOException {
    write(".hpy-port.toml", "[[module]]\nname = \"m\"\nsources = [\"m.c\"]\n");
    assertRefused(dir, ".hpy-port.toml:1:1", "m.c does not exist");
  }

  @Test
  void sourceThatIsDirectory() throws IOException {
    write(".hpy-port.toml", "[[module]]\nname = \"m\"\nsources = [\"m.c\"]\n");
    Files.createDirectory(dir.resolve("m.c"));
    assertRefused(dir, "m.c is a directory");
  }

  @Test
  void testThatDoesNotExist() throws IOException {
    write("m.c", MODULE);
    write(".hpy-port.toml", "[[module]]\nname = \"m\"\nsources = [\"m.c\"]\ntests = [\"t.py\"]\n");
    assertRefused(dir, "Test t.py does not exist");
  }

  @Test
  void computedSources() throws IOException {
    write("m.c", MODULE);
    write("setup.py", "setup(ext_modules=[Extension('m', find_sources())])\n");
    assertRefused(dir, "setup.py:1:", "never run", "name = \"m\"");
  }

  @Test
  void sourceTheToolCannotParse() throws IOException {
    write("m.c", MODULE + "BROKEN\n");
    for (String option : List.of("--check", "--write")) {
      CommandRun run = CommandRun.of(new RenamingEngine(), "port", option, dir.toString());
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("m.c:5:1: error: not C");
    }
    assertThat(Files.readString(dir.resolve("m.c"))).contains("OLD");
  }

  @Test
  void bugOfOursIsOneLineAndStatusTwo() throws IOException {
    write("m.c", MODULE + "CRASH\n");
    CommandRun run = CommandRun.of(new RenamingEngine(), "port", dir.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("hpy-port: internal error (HPY999): IllegalStateException: no rule for CRASH")
        .doesNotContain("\tat ");
    CommandRun survey = CommandRun.of(new RenamingEngine(), "survey", dir.toString());
    assertThat(survey.code()).isZero();
    assertThat(survey.out()).contains("internal error (HPY999)");
  }

  @Test
  void reportThatCannotBeWritten() throws IOException {
    write("m.c", MODULE);
    String nowhere = dir.resolve("no").resolve("x.json").toString();
    CommandRun run =
        CommandRun.of(new RenamingEngine(), "check", "--json", nowhere, dir.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("cannot write", "no such file or directory");
  }
}
