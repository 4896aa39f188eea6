package org.hpyport.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hpyport.verify.VerificationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * CPython's example of a module with types, {@code xxmodule.c}, is taken as the distribution
 * installed it, ported, built and tested. The tests are our own.
 */
@Tag("native")
class XxmoduleTest {
  private static final Path SOURCE = Path.of("/usr/lib/python3.11/distutils/tests/xxmodule.c");

  @TempDir private Path temp;

  @Test
  void isProven() throws IOException, VerificationException {
    NativeTools.need();
    NativeTools.need(Files.isRegularFile(SOURCE), "libpython3.11-testsuite");
    Files.copy(SOURCE, temp.resolve("xxmodule.c"));
    InstalledModule.assertProven(temp, "xx", "/xxmodule/test_xx.py");
  }
}
