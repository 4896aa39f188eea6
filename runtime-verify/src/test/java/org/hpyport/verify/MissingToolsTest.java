package org.hpyport.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine lacks is said in one sentence that names the remedy. */
@Tag("native")
class MissingToolsTest {
  @TempDir Path folder;

  @BeforeEach
  void tools() {
    Native.needTools();
  }

  private VerificationResult execute(VerificationPlan plan, Map<String, String> changed)
      throws VerificationException {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.putAll(changed);
    return new VerificationRun(Native.home(), environment).execute(plan);
  }

  private VerificationPlan plan() throws IOException {
    return Native.judgePlan(folder, Native.judge("judge_hpy.c"));
  }

  @Test
  void compiler() throws IOException {
    VerificationPlan plan = plan();

    assertThatThrownBy(() -> execute(plan, Map.of("PATH", folder.toString(), "CC", "")))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("No C compiler was found")
        .hasMessageContaining("Debian package gcc");
  }

  @Test
  void headersOfTheCLibrary() throws IOException {
    VerificationPlan plan = plan();

    assertThatThrownBy(() -> execute(plan, Map.of("CC", "gcc -nostdinc -I" + folder)))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("does not find the C library's header stddef.h")
        .hasMessageContaining("Debian package libc6-dev");
  }

  @Test
  void headerOfAnotherLibrary() throws IOException {
    VerificationPlan plan =
        Native.judgePlan(folder, "#include <nowhere/lib.h>\n" + Native.judge("judge_hpy.c"));

    assertThatThrownBy(() -> execute(plan, Map.of()))
        .isInstanceOf(VerificationException.class)
        .hasMessageStartingWith("judge_hpy.c:1 includes nowhere/lib.h")
        .hasMessageContaining("Install the library's headers");
  }

  /** The original shows that the machine has the header: the port lost it. */
  @Test
  void headerLostByThePort() throws IOException, VerificationException {
    VerificationPlan alone =
        Native.judgePlan(folder, "#include <nowhere/lib.h>\n" + Native.judge("judge_hpy.c"));
    VerificationPlan plan =
        VerificationPlan.of(
                Native.original(), alone.port(), alone.portTests(), alone.workDirectory())
            .withCache(Native.CACHE)
            .withRuns(EnumSet.of(RunKind.ORIGINAL_CPYTHON, RunKind.PORT_DEBUG));

    VerificationResult result = execute(plan, Map.of());

    assertThat(result.proven()).isFalse();
    assertThat(result.run(RunKind.PORT_DEBUG))
        .map(RunResult::status)
        .contains(RunStatus.BUILD_FAILED);
  }

  /** CPython only adds to what the bundled interpreter shows: its runs are left out, and why. */
  @Test
  void headersOfCPython() throws IOException, VerificationException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path python = bin.resolve("python3");
    Files.writeString(
        python, "#!/bin/sh\nprintf 'cpython\\n3.11.2\\n/nowhere/a\\n/nowhere/b\\n'\n");
    Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path gcc = CCompiler.onPath("gcc", String.valueOf(System.getenv("PATH"))).orElseThrow();
    VerificationPlan plan = plan().withRuns(EnumSet.of(RunKind.PORT_CPYTHON));

    VerificationResult result =
        execute(plan, Map.of("PATH", bin.toString(), "CC", gcc.toString(), "CXX", ""));

    RunResult run = result.run(RunKind.PORT_CPYTHON).orElseThrow();
    assertThat(run.status()).isEqualTo(RunStatus.NOT_RUN);
    assertThat(run.reason()).contains("has no Python.h", "python3-dev");
    assertThat(result.notShown()).isNotEqualTo(List.of());
  }
}
