package org.hpyport.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compiles an extension for one ABI.
 *
 * @param parts compiler, headers and helper library
 * @param python needed for the two CPython ABIs
 * @param instrumentation further flags for compiler and linker
 */
record ExtensionBuilder(
    NativeParts parts, @Nullable CPythonInterpreter python, List<String> instrumentation) {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  // Without tail calls and with debug information every frame of a stack can be named.
  private static final List<String> COMMON =
      List.of(
          "-g", "-O1", "-fno-optimize-sibling-calls", "-fPIC", "-fwrapv", "-fno-strict-aliasing");
  // What compiles with one of these does not work: the argument is not of the type that the callee
  // takes.
  private static final List<String> PORT_C =
      List.of(
          "-Wall",
          "-Werror=incompatible-pointer-types",
          "-Werror=int-conversion",
          "-Werror=implicit-function-declaration");

  /**
   * Builds it.
   *
   * @param directory where objects and the library go; made if missing
   * @throws VerificationException if the machine lacks something, never for what is in the sources
   */
  BuildResult build(ExtensionSources extension, Abi abi, Path directory)
      throws VerificationException {
    try {
      Files.createDirectories(directory);
      StringBuilder log = new StringBuilder();
      List<String> objects = new ArrayList<>();
      boolean compiled = true;
      for (Path source : extension.sources()) {
        String object = objects.size() + ".o";
        objects.add(object);
        compiled &= run(compileCommand(extension, abi, source, object), directory, log);
      }
      Path binary = directory.resolve(fileName(extension, abi));
      boolean linked =
          compiled && run(linkCommand(extension, abi, objects, binary), directory, log);
      return new BuildResult(
          linked ? binary : null, CompilerMessage.parse(log.toString()), log.toString());
    } catch (IOException e) {
      throw new VerificationException("Cannot build in " + directory + ": " + e.getMessage(), e);
    }
  }

  /** The library, built unless it is there already; {@code null} if it does not build. */
  @Nullable Path buildOnce(ExtensionSources extension, Abi abi, Path directory)
      throws VerificationException {
    Path binary = directory.resolve(fileName(extension, abi));
    return Files.exists(binary) ? binary : build(extension, abi, directory).binary();
  }

  private static boolean run(List<String> command, Path directory, StringBuilder log)
      throws IOException {
    ChildProcess.Ended ended = ChildProcess.simple(command, directory, LIMIT).run();
    log.append(ended.stderr());
    return ended.exitCode() == 0;
  }

  private List<String> compileCommand(
      ExtensionSources extension, Abi abi, Path source, String object)
      throws VerificationException {
    boolean cxx = ExtensionSources.isCxx(source);
    List<String> command = new ArrayList<>(driver(cxx));
    command.addAll(COMMON);
    command.addAll(instrumentation);
    if (abi.isHpy()) {
      command.add("-fvisibility=hidden");
      command.add("-DHPY");
      command.add("-DHPY_ABI_" + abi.name().substring("HPY_".length()));
      if (!cxx) {
        command.addAll(PORT_C);
      }
    } else {
      command.add("-w");
    }
    extension.defines().forEach(d -> command.add("-D" + d));
    command.addAll(extension.compilerFlags());
    extension.includeDirs().forEach(d -> command.add("-I" + extension.root().resolve(d)));
    includes(abi).forEach(d -> command.add("-I" + d));
    command.addAll(
        List.of("-c", extension.root().resolve(source).normalize().toString(), "-o", object));
    return command;
  }

  private List<Path> includes(Abi abi) {
    List<Path> found = new ArrayList<>();
    if (abi == Abi.HPY_UNIVERSAL) {
      // Holds a Python.h that stops the build: universal code has no business with it.
      found.add(parts.hpy().hpyInclude().resolve("hpy").resolve("forbid_python_h"));
    }
    if (abi == Abi.HPY_UNIVERSAL || abi == Abi.HPY_HYBRID) {
      found.add(parts.home().includeDirectory().resolve("universal"));
    }
    if (abi.needsCPython() && python != null) {
      found.addAll(python.includeDirs());
    }
    if (abi == Abi.HPY_CPYTHON || abi == Abi.HPY_UNIVERSAL) {
      found.add(parts.hpy().hpyInclude());
    } else if (!abi.needsCPython()) {
      found.add(parts.hpy().graalPyInclude());
    }
    return found;
  }

  private List<String> linkCommand(
      ExtensionSources extension, Abi abi, List<String> objects, Path binary)
      throws VerificationException {
    List<String> command = new ArrayList<>(driver(extension.hasCxx()));
    command.add("-shared");
    command.addAll(instrumentation);
    command.addAll(objects);
    if (abi.isHpy()) {
      command.add(parts.helpers(abi, python).toString());
    }
    for (String library : extension.libraries()) {
      command.add(library.startsWith("-") || library.contains("/") ? library : "-l" + library);
    }
    command.addAll(List.of("-o", binary.toString()));
    return command;
  }

  private List<String> driver(boolean cxx) throws VerificationException {
    if (cxx && parts.compiler().cxx().isEmpty()) {
      throw new VerificationException(
          "No C++ compiler was found: neither $CXX nor c++, g++ or clang++ on PATH. Install one"
              + " (Debian package g++) or set CXX.");
    }
    return cxx ? parts.compiler().cxx() : parts.compiler().c();
  }

  private static String fileName(ExtensionSources extension, Abi abi) {
    boolean universal = abi == Abi.HPY_UNIVERSAL || abi == Abi.HPY_HYBRID;
    return extension.baseName() + (universal ? ".hpy0.so" : ".so");
  }
}
