package org.hpyport.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * HPy's headers and C sources, and GraalPy's own C-API headers, taken out of the GraalPy resources
 * jar.
 *
 * @param root the folder they were unpacked to
 */
record HpySources(Path root) {
  private static final String BASE = "META-INF/resources/";
  private static final String RUNTIME = "/hpy/devel/src/runtime/";
  private static final List<String> HELPERS =
      List.of("argparse.c", "buildvalue.c", "format.c", "helpers.c", "structseq.c");

  /**
   * Unpacks them once.
   *
   * @param home where the jar is
   * @param cache a folder that may be written and that later runs find again
   */
  static HpySources unpack(RuntimeHome home, Path cache) throws VerificationException {
    Path target = cache.resolve("hpy-" + home.graalPyVersion());
    try {
      if (!Files.isDirectory(target)) {
        Files.createDirectories(cache);
        Path fresh = Files.createTempDirectory(cache, "hpy-new-");
        try (ZipFile jar = new ZipFile(home.resourcesJar().toFile())) {
          unpackListed(jar, "include.files", fresh);
          unpackListed(jar, "libgraalpy.files", fresh);
        }
        Published.move(fresh, target);
      }
    } catch (IOException e) {
      throw new VerificationException("Cannot unpack the HPy headers to " + target + ": " + e, e);
    }
    return new HpySources(target);
  }

  /** Each line of a list reads {@code path = permissions}. */
  private static void unpackListed(ZipFile jar, String list, Path target) throws IOException {
    ZipEntry entry = jar.getEntry(BASE + list);
    if (entry == null) {
      throw new IOException(jar.getName() + " has no " + BASE + list);
    }
    String lines;
    try (InputStream in = jar.getInputStream(entry)) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String line : lines.lines().toList()) {
      String path = line.split(" = ", 2)[0].trim();
      String tail = tail(path);
      if (tail.isEmpty()) {
        continue;
      }
      ZipEntry file = jar.getEntry(path.startsWith("/") ? path.substring(1) : path);
      if (file != null && !file.isDirectory()) {
        Path to = target.resolve(tail);
        Files.createDirectories(to.resolveSibling("."));
        try (InputStream in = jar.getInputStream(file)) {
          Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
        if (tail.startsWith("include/hpy/") || tail.equals("include/hpy.h")) {
          Path only = target.resolve("hpy-" + tail);
          Files.createDirectories(only.resolveSibling("."));
          Files.copy(to, only, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** Where an entry goes below the target; empty for what is not needed. */
  private static String tail(String path) {
    int runtime = path.indexOf(RUNTIME);
    if (runtime >= 0) {
      return "src/" + path.substring(runtime + RUNTIME.length());
    }
    int include = path.indexOf("/include/");
    return include >= 0 ? path.substring(include + 1) : "";
  }

  /** GraalPy's {@code Python.h} together with {@code hpy.h}. */
  Path graalPyInclude() {
    return root.resolve("include");
  }

  /** {@code hpy.h} and {@code hpy/} alone. */
  Path hpyInclude() {
    return root.resolve("hpy-include");
  }

  /** The sources every extension links; those of the CPython ABI are more. */
  List<Path> runtimeSources(Abi abi) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("src"))) {
      return files
          .filter(f -> f.toString().endsWith(".c"))
          .filter(f -> abi == Abi.HPY_CPYTHON || HELPERS.contains(String.valueOf(f.getFileName())))
          .sorted()
          .toList();
    }
  }
}
