package org.hpyport.syntax.clang;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs clang. */
final class Clang {
  private Clang() {}

  /** Whether there is a clang to run. */
  static boolean isInstalled() {
    for (String directory : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(directory, "clang"))) {
        return true;
      }
    }
    return false;
  }

  /** What the preprocessor makes of a file; {@code null} if clang finds an error. */
  static @Nullable Compiled preprocess(Path file, List<String> flags)
      throws IOException, InterruptedException {
    Process clang = start(file, flags, List.of("-E", "-dD"));
    Compiled compiled;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(clang.getInputStream(), StandardCharsets.ISO_8859_1))) {
      compiled = Compiled.read(out, file.toString());
    }
    return clang.waitFor() == 0 ? compiled : null;
  }

  /**
   * Hands over the declarations of the file level one after another.
   *
   * @return whether clang found no error
   */
  static boolean parse(Path file, List<String> flags, Consumer<ClangNode> declarations)
      throws IOException, InterruptedException {
    Process clang = start(file, flags, List.of("-fsyntax-only", "-Xclang", "-ast-dump=json"));
    try (var out = clang.getInputStream()) {
      ClangJson.read(out, file.toString(), declarations);
    }
    return clang.waitFor() == 0;
  }

  private static Process start(Path file, List<String> flags, List<String> what)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("clang", "-w"));
    command.addAll(what);
    command.addAll(flags);
    command.add(file.toString());
    return new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
  }
}
