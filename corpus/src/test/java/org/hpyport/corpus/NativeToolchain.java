package org.hpyport.corpus;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A C compiler and a CPython with its headers, both found on {@code PATH}.
 *
 * @param compiler the compiler's executable
 * @param python the interpreter's executable
 * @param include where that interpreter's {@code Python.h} is
 */
record NativeToolchain(Path compiler, Path python, Path include) {
  private static final int TIMEOUT_SECONDS = 60;

  /** What a child process did: its exit code and both its streams in one text. */
  record Outcome(int exit, String output) {}

  /** Finds both; skips the running test where one is missing, or fails it if {@code CI} is set. */
  static NativeToolchain find() throws IOException, InterruptedException {
    List<Path> compilers = onPath("gcc");
    if (compilers.isEmpty()) {
      throw missing("gcc", "gcc");
    }
    for (Path python : onPath("python3")) {
      String ask =
          "import sys, sysconfig; print(sys.implementation.name, sysconfig.get_path('include'))";
      Outcome answer = run(Path.of("."), List.of(python.toString(), "-c", ask), Path.of("."));
      String[] words = answer.output().strip().split(" ", 2);
      if (answer.exit() == 0
          && words[0].equals("cpython")
          && Files.isRegularFile(Path.of(words[1], "Python.h"))) {
        return new NativeToolchain(compilers.get(0), python, Path.of(words[1]));
      }
    }
    throw missing("a CPython with Python.h", "python3-dev");
  }

  /** Compiles an extension module; any warning but one about age is an error. */
  Outcome compile(List<Path> sources, List<String> options, Path target)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(compiler.toString());
    command.addAll(List.of("-shared", "-fPIC", "-std=gnu11", "-Wall", "-Wextra", "-Werror"));
    // Newer CPython versions deprecate functions that are right for the older ones.
    command.add("-Wno-error=deprecated-declarations");
    // A static type names the slots up to the last it needs: the manual's own examples do.
    command.add("-Wno-missing-field-initializers");
    command.add("-I" + include);
    command.addAll(options);
    sources.forEach(source -> command.add(source.toString()));
    command.addAll(List.of("-o", target.toString()));
    return run(Path.of("."), command, Path.of("."));
  }

  /** Runs one test file with the modules of one directory on its path. */
  Outcome test(Path test, Path modules) throws IOException, InterruptedException {
    String name = Corpus.nameOf(test).replaceFirst("\\.py$", "");
    List<String> command = List.of(python.toString(), "-B", "-m", "unittest", name);
    return run(test.toAbsolutePath().getParent(), command, modules);
  }

  private static Outcome run(Path directory, List<String> command, Path pythonPath)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("corpus", ".txt");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.directory(directory.toFile()).redirectErrorStream(true);
      builder.redirectOutput(output.toFile());
      builder.environment().put("PYTHONPATH", pythonPath.toString());
      builder.environment().put("LC_ALL", "C.UTF-8");
      Process process = builder.start();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        return new Outcome(-1, "no end after " + TIMEOUT_SECONDS + " s: " + command);
      }
      return new Outcome(process.exitValue(), Files.readString(output));
    } finally {
      Files.delete(output);
    }
  }

  private static List<Path> onPath(String name) {
    List<Path> found = new ArrayList<>();
    String path = System.getenv("PATH");
    for (String directory : (path == null ? "" : path).split(File.pathSeparator)) {
      Path file = Path.of(directory, name);
      if (!directory.isEmpty() && Files.isExecutable(file)) {
        found.add(file);
      }
    }
    return found;
  }

  private static RuntimeException missing(String tool, String debianPackage) {
    String message = "needs " + tool + " (Debian package " + debianPackage + ")";
    if (System.getenv("CI") != null) {
      Assertions.fail(message);
    }
    Assumptions.abort(message);
    return new IllegalStateException(message);
  }
}
