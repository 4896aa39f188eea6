package org.hpyport.verify;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the native tests share: the built runtime folder, one cache, the judge's module. */
final class Native {
  private static final Path JUDGE = Path.of("..", "corpus", "judge").toAbsolutePath().normalize();

  /** Also the cache of {@code rewriter} and {@code cli}, whose tests run later. */
  static final Path CACHE = Path.of("target", "native-cache", "hpy-port").toAbsolutePath();

  static final Set<RunKind> DEBUG_ONLY = EnumSet.of(RunKind.PORT_DEBUG);

  private Native() {}

  static RuntimeHome home() throws VerificationException {
    return RuntimeHome.locate(Path.of("target", "runtime"));
  }

  /** Skips the test where a tool is missing, but fails it on a build server. */
  static void needTools() {
    String path = String.valueOf(System.getenv("PATH"));
    need(CCompiler.onPath("gcc", path).isPresent(), "gcc");
    need(CCompiler.onPath("addr2line", path).isPresent(), "binutils");
    need(
        Files.isRegularFile(Path.of("/usr/include/python3.11/Python.h"))
            || System.getenv("CI") == null,
        "python3-dev");
  }

  private static void need(boolean present, String packageName) {
    if (!present && System.getenv("CI") != null) {
      fail("the package %s is missing", packageName);
    } else if (!present) {
      abort("needs the package " + packageName);
    }
  }

  static String judge(String file) throws IOException {
    return Files.readString(JUDGE.resolve(file), StandardCharsets.UTF_8);
  }

  /** Writes the judge's HPy module with {@code source}, its tests, and the original beside it. */
  static VerificationPlan judgePlan(Path folder, String source) throws IOException {
    Path port = Files.createDirectories(folder.resolve("port"));
    Path tests = Files.createDirectories(folder.resolve("tests"));
    Files.writeString(port.resolve("judge_hpy.c"), source);
    Files.writeString(tests.resolve("test_judge.py"), judge("test_judge.py"));
    ExtensionSources sources = ExtensionSources.of("judge", port, List.of(Path.of("judge_hpy.c")));
    return VerificationPlan.of(null, sources, TestSuite.in(tests), folder.resolve("work"))
        .withCache(CACHE)
        .withRuns(DEBUG_ONLY);
  }

  /** A plan for one C file of HPy and one Python test file. */
  static VerificationPlan plan(Path folder, String c, String python) throws IOException {
    Path port = Files.createDirectories(folder.resolve("port"));
    Path tests = Files.createDirectories(folder.resolve("tests"));
    Files.writeString(port.resolve("tried.c"), c);
    Files.writeString(tests.resolve("test_tried.py"), python);
    ExtensionSources sources = ExtensionSources.of("tried", port, List.of(Path.of("tried.c")));
    return VerificationPlan.of(null, sources, TestSuite.in(tests), folder.resolve("work"))
        .withCache(CACHE)
        .withRuns(DEBUG_ONLY);
  }

  static ExtensionSources original() {
    return ExtensionSources.of("judge", JUDGE, List.of(Path.of("judge_capi.c")));
  }
}
