package org.hpyport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A module whose source stands on the machine and is not ours; its tests are. */
final class InstalledModule {
  private InstalledModule() {}

  /**
   * Puts our tests beside the source, ports, builds and runs them: the original on both
   * interpreters, the port on CPython and in debug mode on GraalPy.
   *
   * @param tree the directory that holds the module's source
   * @param tests the resource that holds our tests
   */
  static void assertProven(Path tree, String module, String tests) throws IOException {
    try (InputStream in = InstalledModule.class.getResourceAsStream(tests)) {
      Files.write(
          tree.resolve("test_" + module + ".py"), Objects.requireNonNull(in).readAllBytes());
    }
    CommandRun run = CommandRun.of(new DefaultEngine(), "verify", tree.toString());
    assertThat(run.out())
        .as("errors of verify: %s", run.err())
        .contains(module + ": ported to the universal ABI", module + ": proven")
        .doesNotContain(": error: ", "fails with the original");
    assertThat(run.code()).isZero();
  }
}
