package org.hpyport.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hpyport.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PyprojectFileTest {
  @TempDir private Path dir;

  @Test
  void readsExtensionModules() throws IOException {
    Files.writeString(dir.resolve("m.c"), "PyMODINIT_FUNC PyInit_m(void) {}\n");
    Files.writeString(
        dir.resolve("pyproject.toml"),
        """
        [project]
        name = "p"
        [tool.setuptools]
        ext-modules = [{name = "m", sources = ["m.c"], define-macros = [["A", "1"], ["B"]]}]
        """);
    Discovery found = ModuleDiscovery.discover(dir);
    assertThat(found.diagnostics()).isEmpty();
    assertThat(found.modules())
        .singleElement()
        .satisfies(m -> assertThat(m.defines()).containsExactly("A=1", "B"));
  }

  @Test
  void brokenFileIsReported() throws IOException {
    Files.writeString(dir.resolve("pyproject.toml"), "[tool.setuptools\next-modules = [\n");
    assertThat(ModuleDiscovery.discover(dir).diagnostics())
        .extracting(Diagnostic::ruleId)
        .containsExactly("HPY913");
  }
}
