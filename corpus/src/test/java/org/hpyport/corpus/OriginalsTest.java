package org.hpyport.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hpyport.corpus.NativeToolchain.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Every original compiles without a warning and passes its own tests on CPython. */
@Tag("native")
class OriginalsTest {
  @TempDir static Path build;
  private static NativeToolchain toolchain;

  @BeforeAll
  static void findTools() throws IOException, InterruptedException {
    toolchain = NativeToolchain.find();
  }

  @TestFactory
  Stream<DynamicTest> casesWork() {
    return Corpus.locate().cases().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.id(),
                    () -> {
                      List<String> options = List.of("-I" + one.beforeDirectory());
                      check(one.name(), units(one.before()), options, one.tests());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> modulesWork() {
    return Corpus.locate().modules().stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> checkModule(one)));
  }

  private static void checkModule(CorpusModule one) throws IOException, InterruptedException {
    JsonNode settings = TomlMapper.shared().readTree(Files.readString(one.settings()));
    assertThat(settings.path("module").size()).as("modules in the settings").isPositive();
    for (JsonNode module : settings.path("module")) {
      List<String> options = new ArrayList<>(List.of("-I" + one.directory()));
      strings(module, "include-dirs").forEach(d -> options.add("-I" + one.directory().resolve(d)));
      strings(module, "defines").forEach(define -> options.add("-D" + define));
      List<Path> sources = paths(one, strings(module, "sources"));
      List<Path> tests = paths(one, strings(module, "tests"));
      assertThat(tests).isNotEmpty().allSatisfy(test -> assertThat(one.tests()).contains(test));
      check(module.path("name").asString(), sources, options, tests);
    }
  }

  private static void check(String name, List<Path> sources, List<String> options, List<Path> tests)
      throws IOException, InterruptedException {
    Path directory = Files.createDirectory(build.resolve(name));
    Outcome compiled = toolchain.compile(sources, options, directory.resolve(name + ".so"));
    assertThat(compiled.exit()).as(compiled.output()).isZero();
    for (Path test : tests) {
      Outcome tested = toolchain.test(test, directory);
      assertThat(tested.exit()).as(tested.output()).isZero();
      // Older versions call a file without any test a success.
      assertThat(tested.output()).containsPattern("Ran [1-9][0-9]* test");
    }
  }

  private static List<Path> units(List<Path> files) {
    return files.stream().filter(file -> file.toString().endsWith(".c")).toList();
  }

  private static List<String> strings(JsonNode module, String key) {
    return module.path(key).valueStream().map(JsonNode::asString).toList();
  }

  private static List<Path> paths(CorpusModule module, List<String> names) {
    return names.stream().map(module.directory()::resolve).toList();
  }
}
