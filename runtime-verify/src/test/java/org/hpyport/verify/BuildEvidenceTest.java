package org.hpyport.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hpyport.verify.Tried.HEAD;
import static org.hpyport.verify.Tried.TAIL;
import static org.hpyport.verify.Tried.TESTS;
import static org.hpyport.verify.Tried.line;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.hpyport.diagnostic.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be built, or built with, is said with its place. */
@Tag("native")
class BuildEvidenceTest {
  @TempDir Path folder;

  @BeforeEach
  void tools() {
    Native.needTools();
  }

  @Test
  void compilerErrors() throws IOException, VerificationException {
    VerificationResult result =
        Tried.run(folder, "    return HPy_Nonsense(ctx); /* here */", Duration.ofMinutes(1));

    assertThat(result.proven()).isFalse();
    assertThat(result.run(RunKind.PORT_DEBUG).orElseThrow().status())
        .isEqualTo(RunStatus.BUILD_FAILED);
    assertThat(result.diagnostics()).isNotEmpty().allMatch(d -> d.ruleId().equals("HPY505"));
    assertThat(result.diagnostics())
        .anySatisfy(d -> assertThat(line(d)).contains("/* here */"))
        .allSatisfy(d -> assertThat(d.location()).extracting(Location::line).isEqualTo(6));
  }

  @Test
  void pythonHeaderInUniversalCode() throws IOException, VerificationException {
    VerificationPlan plan =
        Native.plan(folder, "#include <Python.h>\n" + HEAD + "return HPy_NULL;" + TAIL, TESTS);
    VerificationResult result = new VerificationRun(Native.home()).execute(plan);

    assertThat(result.run(RunKind.PORT_DEBUG).orElseThrow().status())
        .isEqualTo(RunStatus.BUILD_FAILED);
  }

  @Test
  void missingCompiler() throws IOException, VerificationException {
    VerificationPlan plan = Native.plan(folder, HEAD + "return HPy_NULL;" + TAIL, TESTS);
    VerificationRun run = new VerificationRun(Native.home(), Map.of("PATH", ""));

    assertThatThrownBy(() -> run.execute(plan))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("No C compiler")
        .hasMessageContaining("Debian package gcc");
  }

  @Test
  void withoutTheRuntimeFolderTheMessageSaysWhatToDo() {
    assertThatThrownBy(() -> RuntimeHome.locate(folder))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("not a runtime folder");
  }
}
