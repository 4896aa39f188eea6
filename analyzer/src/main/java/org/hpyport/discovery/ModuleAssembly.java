package org.hpyport.discovery;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hpyport.diagnostic.Location;
import org.hpyport.source.SourceFile;
import org.jspecify.annotations.Nullable;

/** Turns settings into a module: looks up its files and says which are missing. */
final class ModuleAssembly {
  private static final Set<String> C = Set.of("c");
  private static final Set<String> CPP = Set.of("cc", "cpp", "cxx", "c++");
  private static final Set<String> CYTHON = Set.of("pyx", "py");

  private static final Pattern PATTERN = Pattern.compile("[*?\\[]");

  /** Where packages lie below the root. */
  private static final List<String> LAYOUTS = List.of("", "src/", "lib/", "python/");

  private final ProjectFiles files;
  private final Path root;

  /**
   * @param root the directory that relative settings start in
   */
  ModuleAssembly(ProjectFiles files, Path root) {
    this.files = files;
    this.root = ProjectFiles.normal(root);
  }

  /** The module, or empty after a diagnostic if a source of it cannot be had. */
  Optional<DiscoveredModule> assemble(ModuleSettings settings) {
    List<SourceFile> sources = new ArrayList<>();
    boolean complete = !settings.sources().isEmpty();
    for (String source : settings.sources().stream().flatMap(this::matching).distinct().toList()) {
      SourceFile file = source(source, settings.where());
      complete &= file != null;
      if (file != null) {
        sources.add(file);
      }
    }
    if (!complete) {
      return Optional.empty();
    }
    List<Path> includeDirs = includeDirs(settings);
    List<SourceFile> headers = new IncludeScan(files, includeDirs).headersOf(sources);
    DiscoveredModule module =
        new DiscoveredModule(
            settings.name(),
            root,
            sources,
            headers,
            includeDirs,
            settings.defines(),
            settings.libraries(),
            tests(settings, sources),
            settings.finalTypes());
    checkInitFunction(module, settings.where());
    return Optional.of(module);
  }

  /**
   * The files that a pattern stands for; a name that is no pattern, or matches nothing, as it is.
   */
  private Stream<String> matching(String source) {
    Path path = resolve(source);
    boolean named = path != null && Files.exists(path);
    List<String> found =
        named || !PATTERN.matcher(source).find() ? List.of() : new Globs(files, root).match(source);
    return found.isEmpty() ? Stream.of(source) : found.stream();
  }

  private @Nullable SourceFile source(String name, Location where) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!C.contains(extension)) {
      files.report(DiscoveryRule.OTHER_LANGUAGE.at(where, otherLanguage(name, extension)));
      return null;
    }
    Path path = resolve(name);
    if (path == null) {
      files.report(DiscoveryRule.UNREADABLE.at(where, "'" + name + "' is no file name."));
      return null;
    }
    return files.read(path, where);
  }

  private static String otherLanguage(String name, String extension) {
    if (CPP.contains(extension)) {
      return name + " is C++; only C is ported.";
    }
    if (CYTHON.contains(extension)) {
      return name + " is Cython; port what generates C by its generator, not the C.";
    }
    return name + " is not a C file.";
  }

  private List<Path> includeDirs(ModuleSettings settings) {
    Set<Path> dirs = new LinkedHashSet<>();
    for (String name : settings.includeDirs()) {
      Path dir = resolve(name);
      if (dir == null || !Files.isDirectory(dir)) {
        files.report(
            DiscoveryRule.COMPUTED_SETTING.at(
                settings.where(), "Include directory " + name + " does not exist; left out."));
      } else {
        dirs.add(dir);
      }
    }
    return List.copyOf(dirs);
  }

  private List<Path> tests(ModuleSettings settings, List<SourceFile> sources) {
    List<String> named = settings.tests();
    if (named == null) {
      return unnamedTests(settings, sources);
    }
    List<Path> tests = new ArrayList<>();
    for (String name : named) {
      Path test = resolve(name);
      if (test == null || !Files.exists(test)) {
        files.report(
            DiscoveryRule.UNREADABLE.at(settings.where(), "Test " + name + " does not exist."));
      } else {
        tests.add(test);
      }
    }
    return tests;
  }

  /**
   * Tests that no build file names: at the root, beside the sources, and in the package that the
   * module belongs to; or else at the top of the project.
   */
  private List<Path> unnamedTests(ModuleSettings settings, List<SourceFile> sources) {
    Set<Path> places = new LinkedHashSet<>();
    places.add(root);
    sources.forEach(s -> places.add(ProjectFiles.directoryOf(s.path())));
    int dot = settings.name().lastIndexOf('.');
    if (dot > 0) {
      String directory = settings.name().substring(0, dot).replace('.', '/');
      for (String layout : LAYOUTS) {
        Path candidate = resolve(layout + directory);
        if (candidate != null && Files.isDirectory(candidate)) {
          places.add(candidate);
        }
      }
    }
    TestScan scan = new TestScan(files);
    List<Path> found = scan.testsIn(List.copyOf(places));
    return found.isEmpty() ? scan.testsIn(List.of(files.top())) : found;
  }

  private void checkInitFunction(DiscoveredModule module, Location where) {
    for (SourceFile source : module.sources()) {
      if (InitFunctions.namesIn(source).contains(module.initName())) {
        return;
      }
    }
    for (SourceFile header : module.headers()) {
      if (InitFunctions.namesIn(header).contains(module.initName())) {
        return;
      }
    }
    files.report(
        DiscoveryRule.INIT_FUNCTION.at(
            where,
            "No source of module "
                + module.name()
                + " is seen to define PyInit_"
                + module.initName()
                + "; is the name right and the source list whole?"));
  }

  private @Nullable Path resolve(String name) {
    try {
      return ProjectFiles.normal(root.resolve(FileSystems.getDefault().getPath(name)));
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
