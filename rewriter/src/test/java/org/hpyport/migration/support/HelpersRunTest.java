package org.hpyport.migration.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hpyport.verify.ExtensionSources;
import org.hpyport.verify.Outcome;
import org.hpyport.verify.RunKind;
import org.hpyport.verify.RunStatus;
import org.hpyport.verify.RuntimeHome;
import org.hpyport.verify.TestSuite;
import org.hpyport.verify.VerificationException;
import org.hpyport.verify.VerificationPlan;
import org.hpyport.verify.VerificationResult;
import org.hpyport.verify.VerificationRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The helpers compile without warnings, and do what they say, on both runtimes and leak-free. */
@Tag("native")
class HelpersRunTest {
  private static final Path RUNTIME = Path.of("..", "runtime-verify", "target", "runtime");
  private static final Path CACHE =
      Path.of("..", "runtime-verify", "target", "native-cache", "hpy-port");
  private static final Set<RunKind> RUNS = EnumSet.of(RunKind.PORT_CPYTHON, RunKind.PORT_DEBUG);
  private static final Pattern NAME = Pattern.compile("\\b(?:hpp|HPP)_\\w+");

  @TempDir Path folder;

  @Test
  void doWhatTheySay() throws IOException, VerificationException {
    need("gcc", "addr2line");
    String module = text("helped.c");
    Set<String> names =
        NAME.matcher(module)
            .results()
            .map(MatchResult::group)
            .filter(SupportHeader::contains)
            .collect(Collectors.toSet());
    Path port = Files.createDirectories(folder.resolve("port"));
    Path tests = Files.createDirectories(folder.resolve("tests"));
    Files.writeString(port.resolve("helped.c"), module);
    Files.writeString(port.resolve("hpy_port_support.h"), SupportHeader.of(names));
    Files.writeString(tests.resolve("test_helped.py"), text("test_helped.py"));
    VerificationPlan plan =
        VerificationPlan.of(
                null,
                ExtensionSources.of("helped", port, List.of(Path.of("helped.c"))),
                TestSuite.in(tests),
                folder.resolve("work"))
            .withCache(CACHE)
            .withRuns(RUNS);

    VerificationResult result = new VerificationRun(RuntimeHome.locate(RUNTIME)).execute(plan);

    assertThat(result.diagnostics()).isEmpty();
    for (RunKind kind : RUNS) {
      assertThat(result.run(kind).orElseThrow().status()).as("%s", kind).isEqualTo(RunStatus.RAN);
      assertThat(result.run(kind).orElseThrow().tests())
          .as("%s", kind)
          .filteredOn(t -> t.test().contains("test_helped"))
          .hasSizeGreaterThan(30)
          .allMatch(t -> t.outcome() == Outcome.PASSED);
    }
    assertThat(result.proven()).isTrue();
  }

  @Test
  void compileTogetherAsC() throws IOException, InterruptedException {
    need("gcc");
    assertThat(compile("gcc", "-std=c99", ".c", List.of(SupportHeader.names()))).isEmpty();
  }

  @Test
  void compileTogetherAsCPlusPlus() throws IOException, InterruptedException {
    need("g++");
    assertThat(compile("g++", "-std=c++17", ".cpp", List.of(SupportHeader.names()))).isEmpty();
  }

  @Test
  void compileAlone() throws IOException, InterruptedException {
    need("gcc");
    List<Set<String>> each =
        SupportHeader.names().stream()
            .map(name -> (Set<String>) new TreeSet<>(Set.of(name)))
            .toList();
    assertThat(compile("gcc", "-std=c99", ".c", each)).isEmpty();
  }

  /** What the compiler says about a file for each of these sets of helpers. */
  private String compile(
      String compiler, String standard, String suffix, List<? extends Set<String>> sets)
      throws IOException, InterruptedException {
    StringBuilder options = new StringBuilder();
    // HPy's headers use alloca, which strict C99 hides; their own warnings are not ours.
    options.append(standard).append(" -D_DEFAULT_SOURCE -DHPY -DHPY_ABI_UNIVERSAL\n");
    options.append("-Wall -Wextra -Werror -fsyntax-only -isystem ").append(headers()).append('\n');
    for (int i = 0; i < sets.size(); i++) {
      Path source = folder.resolve("tried" + i + suffix);
      Files.writeString(source, SupportHeader.of(sets.get(i)));
      options.append(source).append('\n');
    }
    Path file = Files.writeString(folder.resolve("options"), options);
    Process process = new ProcessBuilder(compiler, "@" + file).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  /** Takes HPy's headers out of the jar that the runtime folder holds. */
  private Path headers() throws IOException {
    Path target = folder.resolve("include");
    try (Stream<Path> jars = Files.list(RUNTIME.resolve("lib"))) {
      Path jar =
          jars.filter(f -> String.valueOf(f.getFileName()).startsWith("python-resources-"))
              .findFirst()
              .orElseThrow();
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        for (ZipEntry entry : zip.stream().toList()) {
          int at = entry.getName().indexOf("/include/hpy");
          if (at < 0 || entry.isDirectory()) {
            continue;
          }
          String tail = entry.getName().substring(at + "/include/".length());
          tail = tail.replaceFirst("^python3\\.[0-9]+/", "");
          Path to = target.resolve(tail);
          Files.createDirectories(Objects.requireNonNull(to.getParent()));
          try (InputStream in = zip.getInputStream(entry)) {
            Files.write(to, in.readAllBytes());
          }
        }
      }
    }
    return target;
  }

  private static String text(String resource) throws IOException {
    try (InputStream in =
        HelpersRunTest.class.getResourceAsStream("/org/hpyport/support/" + resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Skips the test where a tool is missing, but fails it on a build server. */
  private static void need(String... tools) {
    String[] path = String.valueOf(System.getenv("PATH")).split(File.pathSeparator, -1);
    for (String tool : tools) {
      boolean present = Stream.of(path).anyMatch(p -> Files.isExecutable(Path.of(p, tool)));
      String packageName = tool.equals("addr2line") ? "binutils" : tool;
      if (!present && System.getenv("CI") != null) {
        fail("the package %s is missing", packageName);
      } else if (!present) {
        abort("needs the package " + packageName);
      }
    }
  }
}
