package org.hpyport.syntax.clang;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hpyport.corpus.Corpus;

/** C files with the flags clang needs for them: the corpus, and what Debian packages install. */
final class ClangSources {
  private static final Path PYTHON = Path.of("/usr/include/python3.11");
  private static final Path DIST_PACKAGES = Path.of("/usr/lib/python3/dist-packages");

  /** A package, where its C files are, and what else they include. */
  private record Installed(String debianPackage, Path root, List<Path> includes) {}

  private static final List<Installed> INSTALLED =
      List.of(
          new Installed(
              "libpython3.11-testsuite", Path.of("/usr/lib/python3.11/distutils/tests"), List.of()),
          new Installed("python3-sipbuild", DIST_PACKAGES.resolve("sipbuild"), List.of()),
          new Installed("python3-mypy", DIST_PACKAGES.resolve("mypyc/lib-rt"), List.of()),
          new Installed(
              "python3-numpy",
              DIST_PACKAGES.resolve("numpy"),
              List.of(
                  DIST_PACKAGES.resolve("numpy/core/include"),
                  DIST_PACKAGES.resolve("numpy/f2py/src"))));

  private final Path scratch;
  private final Map<Path, List<String>> flags = new TreeMap<>();
  private final List<String> missing = new ArrayList<>();

  private ClangSources(Path scratch) {
    this.scratch = scratch;
  }

  /**
   * Finds them all.
   *
   * @param scratch an empty directory for headers made from templates
   */
  static ClangSources find(Path scratch) throws IOException {
    ClangSources sources = new ClangSources(scratch);
    if (!Files.isRegularFile(PYTHON.resolve("Python.h"))) {
      sources.missing.add("libpython3.11-dev");
    }
    sources.add(Corpus.locate().root(), hpyHeaders());
    for (Installed one : INSTALLED) {
      if (Files.isDirectory(one.root())) {
        sources.add(one.root(), one.includes());
      } else {
        sources.missing.add(one.debianPackage());
      }
    }
    return sources;
  }

  /** Each file with its flags. */
  Map<Path, List<String>> flags() {
    return flags;
  }

  /** Debian packages that are not installed. */
  List<String> missing() {
    return missing;
  }

  /** Headers of HPy that a verification has unpacked on this machine; ports need them. */
  private static List<Path> hpyHeaders() throws IOException {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path root = cache == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
    if (!Files.isDirectory(root.resolve("hpy-port"))) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(root.resolve("hpy-port"))) {
      return list.map(p -> p.resolve("include"))
          .filter(p -> Files.isRegularFile(p.resolve("hpy.h")))
          .sorted()
          .toList();
    }
  }

  private void add(Path root, List<Path> includes) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files =
          walk.filter(p -> p.toString().endsWith(".c") && !p.toString().contains("/target/"))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      List<String> own = new ArrayList<>(List.of("-I" + PYTHON, "-DHPY_ABI_UNIVERSAL"));
      includes.forEach(i -> own.add("-I" + i));
      Path made = fillTemplates(file.getParent());
      if (made != null) {
        own.add("-I" + made);
      }
      flags.put(file, own);
    }
  }

  /** Makes {@code x.h} of each {@code x.h.in}; every word to fill in becomes 1 or a name. */
  private Path fillTemplates(Path directory) throws IOException {
    Path made = scratch.resolve(directory.getRoot().relativize(directory));
    if (Files.isDirectory(made)) {
      return made;
    }
    Files.createDirectories(made);
    try (Stream<Path> list = Files.list(directory)) {
      for (Path template : list.filter(p -> p.toString().endsWith(".h.in")).toList()) {
        String text = Files.readString(template, StandardCharsets.ISO_8859_1);
        String name = template.getFileName().toString();
        Files.writeString(
            made.resolve(name.substring(0, name.length() - ".in".length())),
            text.replaceAll("@\\w*ENTRY@", "PyInit_made").replaceAll("@\\w+@", "1"),
            StandardCharsets.ISO_8859_1);
      }
    }
    return made;
  }
}
