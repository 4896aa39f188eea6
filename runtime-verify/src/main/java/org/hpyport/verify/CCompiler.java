package org.hpyport.verify;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The C compiler and its C++ companion.
 *
 * @param c command words for C, such as {@code [/usr/bin/gcc]}
 * @param cxx command words for C++; empty if none was found
 */
public record CCompiler(List<String> c, List<String> cxx) {

  public CCompiler {
    c = List.copyOf(c);
    cxx = List.copyOf(cxx);
  }

  /**
   * Finds them: {@code $CC} and {@code $CXX}, else the usual names on {@code PATH}.
   *
   * @param environment such as {@link System#getenv()}
   * @throws VerificationException if there is no C compiler
   */
  public static CCompiler find(Map<String, String> environment) throws VerificationException {
    String path = environment.getOrDefault("PATH", "");
    List<String> c = command(environment.get("CC"), path, List.of("cc", "gcc", "clang"));
    if (c.isEmpty()) {
      throw new VerificationException(
          "No C compiler was found: neither $CC nor cc, gcc or clang on PATH. Install one"
              + " (Debian package gcc) or set CC.");
    }
    return new CCompiler(
        c, command(environment.get("CXX"), path, List.of("c++", "g++", "clang++")));
  }

  private static List<String> command(@Nullable String variable, String path, List<String> names) {
    if (variable != null && !variable.isBlank()) {
      List<String> words = new ArrayList<>(Arrays.asList(variable.trim().split("\\s+")));
      Optional<Path> program = onPath(words.get(0), path);
      if (program.isPresent()) {
        words.set(0, program.get().toString());
        return words;
      }
    }
    return names.stream()
        .flatMap(n -> onPath(n, path).stream())
        .findFirst()
        .map(p -> List.of(p.toString()))
        .orElse(List.of());
  }

  /** The program a command name stands for. */
  static Optional<Path> onPath(String name, String path) {
    if (name.contains("/")) {
      return Optional.of(Path.of(name)).filter(Files::isExecutable);
    }
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .filter(d -> !d.isEmpty())
        .map(d -> Path.of(d, name))
        .filter(p -> Files.isRegularFile(p) && Files.isExecutable(p))
        .findFirst();
  }
}
