package org.hpyport.verify;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line of a GraalPy process.
 *
 * @param home the runtime folder
 * @param cache where unpacked resources and the class data archive are kept
 */
record GraalPyLauncher(RuntimeHome home, Path cache) {
  private static final String MAIN = "org.hpyport.verify.child.PythonProcess";
  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** Another process may make the same archive at the same time, another thread should wait. */
  private static final Object PREPARING = new Object();

  /** The command that runs a script. {@code errorFile} is where the JVM writes its crash report. */
  List<String> command(Path errorFile, Path script, List<String> arguments)
      throws VerificationException {
    List<String> command = new ArrayList<>(java());
    Path archive = archive();
    if (Files.isRegularFile(archive)) {
      command.add("-XX:SharedArchiveFile=" + archive);
    }
    command.add("-XX:ErrorFile=" + errorFile);
    command.addAll(List.of("-cp", classPath(), MAIN, script.toString()));
    command.addAll(arguments);
    return command;
  }

  /**
   * Makes the class data archive if it is missing; without it everything works, but starts slower.
   */
  void prepare() throws VerificationException {
    synchronized (PREPARING) {
      Path archive = archive();
      if (!Files.exists(archive)) {
        makeArchive(archive);
      }
    }
  }

  private void makeArchive(Path archive) throws VerificationException {
    try {
      Path work = Files.createTempDirectory(cache, "archive-new-");
      Path fresh = work.resolve("classes.jsa");
      List<String> command = new ArrayList<>(java());
      command.add("-XX:ArchiveClassesAtExit=" + fresh);
      command.addAll(List.of("-cp", classPath(), MAIN, home.warmUp().toString()));
      ChildProcess.simple(command, work, LIMIT).run();
      if (Files.isRegularFile(fresh)) {
        Published.move(fresh, archive);
      }
      Published.delete(work);
    } catch (IOException e) {
      throw new VerificationException(
          "Cannot write to the cache folder " + cache + ": " + e.getMessage(), e);
    }
  }

  /**
   * The JVM refuses an archive whose jars have another time or size by now: these are part of its
   * name.
   */
  private Path archive() throws VerificationException {
    StringBuilder key = new StringBuilder(Runtime.version().toString());
    try {
      for (Path jar : home.jars()) {
        key.append('\n').append(jar).append(Files.size(jar)).append(Files.getLastModifiedTime(jar));
      }
    } catch (IOException e) {
      throw new VerificationException(
          "Cannot read the runtime folder " + home.path() + ": " + e.getMessage(), e);
    }
    return cache.resolve("classes-" + NativeParts.key(key.toString()) + ".jsa");
  }

  private String classPath() throws VerificationException {
    return home.jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** Measured: the C1 compiler alone and the serial collector halve the time of a short run. */
  private List<String> java() {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xlog:disable",
                "-Xlog:all=off",
                "-XX:-CreateCoredumpOnCrash",
                "--enable-native-access=ALL-UNNAMED",
                "-Dpolyglot.engine.userResourceCache=" + cache.resolve("graalpy")));
    if (Runtime.version().feature() >= 24) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    return command;
  }
}
