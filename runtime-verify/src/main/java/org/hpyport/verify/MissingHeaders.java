package org.hpyport.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Headers that the machine lacks. Without them nothing can be said of a port, so that they end the
 * verification with a sentence that names the remedy, instead of counting as a failed build.
 */
final class MissingHeaders {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final List<String> C_LIBRARY =
      List.of("stddef.h", "stdint.h", "stdio.h", "stdlib.h", "string.h");

  private MissingHeaders() {}

  /**
   * Sees that the compiler has the C library's headers: Debian's gcc can be installed without them.
   *
   * @param work a folder for the compiler's input and output
   * @throws VerificationException if one is missing
   */
  static void checkLibrary(CCompiler compiler, Path work) throws VerificationException {
    try {
      Files.createDirectories(work);
      Path probe = work.resolve("headers.c");
      StringBuilder source = new StringBuilder();
      C_LIBRARY.forEach(header -> source.append("#include <").append(header).append(">\n"));
      Files.writeString(probe, source);
      List<String> command = new ArrayList<>(compiler.c());
      command.addAll(List.of("-fsyntax-only", probe.toString()));
      ChildProcess.Ended ended = ChildProcess.simple(command, work, LIMIT).run();
      Optional<String> missing =
          CompilerMessage.parse(ended.stderr()).stream()
              .flatMap(m -> m.missingHeader().stream())
              .findFirst();
      if (ended.exitCode() != 0 && missing.isPresent()) {
        throw new VerificationException(
            "The C compiler "
                + String.join(" ", compiler.c())
                + " does not find the C library's header "
                + missing.get()
                + ". Install these headers (Debian package libc6-dev).");
      }
    } catch (IOException e) {
      throw new VerificationException("Cannot try the C compiler: " + e.getMessage(), e);
    }
  }

  /**
   * Sees that a failed build did not fail for a header of another library.
   *
   * @param run what was built; GraalPy's C-API layer lacks headers that CPython has, which is no
   *     fault of the machine
   * @throws VerificationException if it did
   */
  static void checkBuild(RunKind run, BuildResult build, ExtensionSources sources)
      throws VerificationException {
    if (build.binary() != null || run == RunKind.ORIGINAL_GRAALPY) {
      return;
    }
    for (CompilerMessage message : build.messages()) {
      Optional<String> header = message.missingHeader();
      if (header.isPresent()) {
        throw new VerificationException(
            place(message, sources)
                + " includes "
                + header.get()
                + ", which the compiler does not find. Install the library's headers, or name their"
                + " folder under include-dirs in .hpy-port.toml.");
      }
    }
  }

  private static String place(CompilerMessage message, ExtensionSources sources) {
    Path file = Path.of(message.file());
    Path root = sources.root().toAbsolutePath().normalize();
    Path shown = file.startsWith(root) ? root.relativize(file) : file;
    return shown + ":" + message.line();
  }
}
