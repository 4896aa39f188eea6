package org.hpyport.verify;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A CPython that extensions can be compiled for.
 *
 * @param executable the program
 * @param includeDirs where {@code Python.h} and {@code pyconfig.h} are
 * @param version such as {@code 3.11.2}
 */
public record CPythonInterpreter(Path executable, List<Path> includeDirs, String version) {
  private static final String ASK =
      "import sys,sysconfig;print(sys.implementation.name);print('%d.%d.%d'%sys.version_info[:3]);"
          + "print(sysconfig.get_path('include'));print(sysconfig.get_path('platinclude'))";
  private static final Duration LIMIT = Duration.ofSeconds(20);

  public CPythonInterpreter {
    includeDirs = List.copyOf(includeDirs);
  }

  /**
   * Finds one: every {@code python3.11} on {@code PATH}, then every {@code python3}; the first that
   * has its headers and is of a version HPy 0.9 supports.
   *
   * @param environment such as {@link System#getenv()}
   * @param work a folder for the output of the programs asked
   * @throws VerificationException if there is none
   */
  public static CPythonInterpreter find(Map<String, String> environment, Path work)
      throws VerificationException {
    List<String> refused = new ArrayList<>();
    for (Path candidate : candidates(environment.getOrDefault("PATH", ""))) {
      List<String> answer = ask(candidate, work);
      if (answer.size() < 4 || !answer.get(0).equals("cpython")) {
        refused.add(candidate + " does not run");
      } else if (!answer.get(1).matches("3\\.(8|9|10|11|12)\\..*")) {
        refused.add(candidate + " is version " + answer.get(1));
      } else if (!Files.isRegularFile(Path.of(answer.get(2), "Python.h"))) {
        refused.add(candidate + " has no Python.h");
      } else {
        Set<Path> include =
            new LinkedHashSet<>(List.of(Path.of(answer.get(2)), Path.of(answer.get(3))));
        return new CPythonInterpreter(candidate, List.copyOf(include), answer.get(1));
      }
    }
    throw new VerificationException(
        "No CPython 3.8 to 3.12 with headers was found on PATH"
            + (refused.isEmpty() ? "" : " (" + String.join("; ", refused) + ")")
            + ". Install one with its headers (Debian packages python3 and python3-dev).");
  }

  private static Set<Path> candidates(String path) {
    Set<Path> found = new LinkedHashSet<>();
    for (String name : List.of("python3.11", "python3")) {
      for (String directory : path.split(File.pathSeparator, -1)) {
        Path candidate = Path.of(directory, name);
        if (!directory.isEmpty() && Files.isExecutable(candidate)) {
          found.add(candidate);
        }
      }
    }
    return found;
  }

  private static List<String> ask(Path candidate, Path work) throws VerificationException {
    try {
      ChildProcess.Ended ended =
          ChildProcess.simple(List.of(candidate.toString(), "-c", ASK), work, LIMIT).run();
      return ended.exitCode() == 0 ? ended.stdout().lines().toList() : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}
