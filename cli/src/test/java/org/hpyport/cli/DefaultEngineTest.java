package org.hpyport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The commands with the real parts below them. */
class DefaultEngineTest {
  private static final String HPY =
      """
      #include "hpy.h"
      static HPyModuleDef moduledef = {
          .size = 0,
      };
      HPy_MODINIT(m, moduledef)
      """;
  private static final String BROKEN =
      """
      #include <Python.h>
      static PyModuleDef def = {PyModuleDef_HEAD_INIT, "m"};
      PyMODINIT_FUNC PyInit_m(void)
      {
          return PyModule_Create(&def);
      """;
  @TempDir private Path dir;

  private CommandRun run(String text, String... args) throws IOException {
    Path file = Files.writeString(dir.resolve("m.c"), text);
    String[] all = java.util.Arrays.copyOf(args, args.length + 1);
    all[args.length] = file.toString();
    return CommandRun.of(new DefaultEngine(), all);
  }

  @Test
  void cutOffFileIsAnErrorAndStaysAsItIs() throws IOException {
    CommandRun run = run(BROKEN, "port", "--write");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("m.c:4:1: error: This brace has no partner");
    assertThat(Files.readString(dir.resolve("m.c"))).isEqualTo(BROKEN);
    assertThat(dir.resolve("m.c.orig")).doesNotExist();
  }

  @Test
  void hpyCodeIsLeftAlone() throws IOException {
    CommandRun run = run(HPY, "port", "--check");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("m: nothing to port");
    assertThat(run(HPY, "port").out()).isEmpty();
  }

  @Test
  @ResourceLock(Resources.SYSTEM_PROPERTIES)
  void neitherCheckNorPortTouchTheRuntime() throws IOException {
    String before = System.getProperty("hpyport.runtime");
    System.setProperty("hpyport.runtime", dir.resolve("no-such-directory").toString());
    try {
      assertThat(run(HPY, "check").code()).isZero();
      assertThat(run(HPY, "port").code()).isZero();
      CommandRun verify = run(HPY, "verify");
      assertThat(verify.code()).isEqualTo(2);
      assertThat(verify.err()).contains("runtime").doesNotContain("Exception");
    } finally {
      if (before == null) {
        System.clearProperty("hpyport.runtime");
      } else {
        System.setProperty("hpyport.runtime", before);
      }
    }
  }
}
