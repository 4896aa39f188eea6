package org.hpyport.cli;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hpyport.verify.RuntimeHome;
import org.hpyport.verify.VerificationException;

/** What the tests need that build and run C. */
final class NativeTools {
  private NativeTools() {}

  /** Skips the test where a tool is missing, but fails it on a build server. */
  static RuntimeHome need() throws VerificationException {
    need(onPath("gcc"), "gcc");
    need(onPath("addr2line"), "binutils");
    need(Files.isRegularFile(Path.of("/usr/include/python3.11/Python.h")), "python3-dev");
    return RuntimeHome.locate(null);
  }

  private static boolean onPath(String program) {
    return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  static void need(boolean present, String packageName) {
    if (!present && System.getenv("CI") != null) {
      fail("the package %s is missing", packageName);
    } else if (!present) {
      abort("needs the package " + packageName);
    }
  }
}
