package org.hpyport.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The C that belongs to us or to HPy rather than to an extension: compiled once, kept in the cache.
 *
 * @param home where our own C is
 * @param hpy HPy's headers and sources
 * @param compiler who compiles
 * @param cache where the results are kept
 */
record NativeParts(RuntimeHome home, HpySources hpy, CCompiler compiler, Path cache) {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /**
   * The static library with HPy's helper sources.
   *
   * @param python for {@link Abi#HPY_CPYTHON}
   * @throws VerificationException if they cannot be compiled
   */
  Path helpers(Abi abi, @Nullable CPythonInterpreter python) throws VerificationException {
    List<String> flags =
        new ArrayList<>(List.of("-O1", "-g", "-fPIC", "-fvisibility=hidden", "-w", "-DHPY"));
    flags.add("-DHPY_ABI_" + abi.name().substring("HPY_".length()));
    if (abi == Abi.HPY_CPYTHON && python != null) {
      python.includeDirs().forEach(d -> flags.add("-I" + d));
    }
    if (abi != Abi.HPY_CPYTHON) {
      flags.add("-I" + home.includeDirectory().resolve("universal"));
    }
    flags.add("-I" + (abi == Abi.HPY_HYBRID ? hpy.graalPyInclude() : hpy.hpyInclude()));
    try {
      String header =
          Files.readString(
              home.includeDirectory().resolve("universal").resolve("hpy.h"),
              StandardCharsets.UTF_8);
      String key = key(compiler.c() + " " + flags + " " + hpy.root() + header);
      Path folder = cache.resolve("hpy-helpers-" + key);
      if (!Files.isDirectory(folder)) {
        Path fresh = Files.createTempDirectory(cache, "helpers-new-");
        List<Path> sources = new ArrayList<>(hpy.runtimeSources(abi));
        if (abi == Abi.HPY_CPYTHON) {
          sources.add(home.path().resolve("shim").resolve("tuple_items.c"));
        }
        archive(sources, flags, fresh);
        Published.move(fresh, folder);
      }
      return folder.resolve("libhpyhelpers.a");
    } catch (IOException e) {
      throw new VerificationException("Cannot compile HPy's helper sources: " + e.getMessage(), e);
    }
  }

  private void archive(List<Path> sources, List<String> flags, Path fresh) throws IOException {
    List<String> compile = new ArrayList<>(compiler.c());
    compile.addAll(flags);
    compile.add("-c");
    sources.forEach(s -> compile.add(s.toString()));
    check(compile, fresh);
    List<String> archive = new ArrayList<>(List.of("ar", "rcsD", "libhpyhelpers.a"));
    sources.forEach(s -> archive.add(String.valueOf(s.getFileName()).replaceAll("\\.c$", ".o")));
    check(archive, fresh);
  }

  /**
   * The library to preload into GraalPy.
   *
   * @return {@code null} where preloading does not exist, or it cannot be compiled
   */
  @Nullable Path shim() throws VerificationException {
    if (!System.getProperty("os.name", "").startsWith("Linux")) {
      return null;
    }
    try {
      String source = Files.readString(home.shimSource(), StandardCharsets.UTF_8);
      Path folder = cache.resolve("shim-" + key(compiler.c() + source));
      Path library = folder.resolve("libhpyport_shim.so");
      if (!Files.isDirectory(folder)) {
        Path fresh = Files.createTempDirectory(cache, "shim-new-");
        List<String> command = new ArrayList<>(compiler.c());
        command.addAll(List.of("-O1", "-g", "-shared", "-fPIC", "-o", "libhpyport_shim.so"));
        command.addAll(List.of(home.shimSource().toString(), "-ldl"));
        check(command, fresh);
        Published.move(fresh, folder);
      }
      return library;
    } catch (IOException e) {
      return null;
    }
  }

  private static void check(List<String> command, Path directory) throws IOException {
    ChildProcess.Ended ended = ChildProcess.simple(command, directory, LIMIT).run();
    if (ended.exitCode() != 0) {
      throw new IOException(
          ended.stderr().lines().limit(5).reduce((a, b) -> a + "\n" + b).orElse("exit code"));
    }
  }

  /** A short name for what a cached file depends on. */
  static String key(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
