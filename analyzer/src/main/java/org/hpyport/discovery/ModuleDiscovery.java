package org.hpyport.discovery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Finds the modules under a path. A directory is described, in this order, by its {@code
 * .hpy-port.toml}, by its {@code setup.py}, by its {@code pyproject.toml}; one without any is
 * searched for files that define an init function, and its subdirectories in the same way.
 */
public final class ModuleDiscovery {
  private static final int DEPTH = 12;
  private final ProjectFiles files;
  private final List<DiscoveredModule> modules = new ArrayList<>();

  private ModuleDiscovery(Path top) {
    this.files = new ProjectFiles(top);
  }

  /**
   * Finds the modules of a directory, or the one of a C file. Names in the result are relative to
   * the directory. Whatever is wrong with the path is a diagnostic.
   */
  public static Discovery discover(Path path) {
    Path absolute = ProjectFiles.normal(path);
    boolean directory = Files.isDirectory(absolute);
    Path parent = absolute.getParent();
    ModuleDiscovery discovery =
        new ModuleDiscovery(directory || parent == null ? absolute : parent);
    if (!Files.exists(absolute)) {
      discovery.files.report(DiscoveryRule.UNREADABLE.at(null, path + " does not exist."));
    } else if (directory) {
      discovery.directory(absolute, DEPTH);
      discovery.reportIfNothing(path);
    } else {
      discovery.singleFile(absolute);
    }
    return new Discovery(discovery.files.top(), discovery.modules, discovery.files.diagnostics());
  }

  private void reportIfNothing(Path path) {
    boolean explained = files.diagnostics().stream().anyMatch(d -> d.severity() == Severity.ERROR);
    if (modules.isEmpty() && !explained) {
      files.report(
          DiscoveryRule.NO_MODULE.at(
              null,
              "No extension module in "
                  + path
                  + ": no "
                  + TomlProjectFile.NAME
                  + ", no Extension(...) in setup.py, no C file that defines PyInit_NAME. If there is"
                  + " one, describe it in "
                  + TomlProjectFile.NAME
                  + ". "
                  + TomlProjectFile.example()));
    }
  }

  private void directory(Path directory, int depth) {
    if (described(directory)) {
      return;
    }
    List<Path> entries = files.list(directory);
    entries.stream().filter(ModuleDiscovery::isCFile).forEach(this::scan);
    if (depth > 0) {
      entries.stream()
          .filter(ProjectFiles::isProjectDirectory)
          .forEach(entry -> directory(entry, depth - 1));
    }
  }

  /** Whether a build file told of modules, or would have if it could be understood. */
  private boolean described(Path directory) {
    Path toml = directory.resolve(TomlProjectFile.NAME);
    if (Files.exists(toml)) {
      assemble(directory, fromToml(toml));
      return true;
    }
    Path setup = directory.resolve("setup.py");
    SourceFile script = Files.isRegularFile(setup) ? files.read(setup, null) : null;
    if (script != null) {
      SetupScript reader = new SetupScript(script, files);
      assemble(directory, reader.read());
      if (reader.extensionSeen()) {
        return true;
      }
    }
    Path pyproject = directory.resolve(PyprojectFile.NAME);
    SourceFile project = Files.isRegularFile(pyproject) ? files.read(pyproject, null) : null;
    List<ModuleSettings> settings =
        project == null ? List.of() : new PyprojectFile(project, files).read();
    assemble(directory, settings);
    return !settings.isEmpty();
  }

  private List<ModuleSettings> fromToml(Path toml) {
    SourceFile file = files.read(toml, null);
    return file == null ? List.of() : new TomlProjectFile(file, files).read();
  }

  private void assemble(Path root, List<ModuleSettings> settings) {
    ModuleAssembly assembly = new ModuleAssembly(files, root);
    settings.forEach(s -> assembly.assemble(s).ifPresent(modules::add));
  }

  /** The module of one C file: as the project file beside it describes it, or the file alone. */
  private void singleFile(Path path) {
    Path directory = path.getParent() == null ? path : path.getParent();
    if (!isCFile(path)) {
      files.report(
          DiscoveryRule.OTHER_LANGUAGE.at(
              null, files.name(path) + " is not a C file; name a .c file or a directory."));
      return;
    }
    Path toml = directory.resolve(TomlProjectFile.NAME);
    if (Files.exists(toml)) {
      List<ModuleSettings> listing =
          fromToml(toml).stream()
              .filter(
                  s ->
                      s.sources().stream()
                          .anyMatch(n -> ProjectFiles.normal(directory.resolve(n)).equals(path)))
              .toList();
      assemble(directory, listing);
      if (!listing.isEmpty() || !files.diagnostics().isEmpty()) {
        return;
      }
    }
    scan(path);
    SourceFile file = modules.isEmpty() ? files.read(path, null) : null;
    if (file != null) {
      files.report(
          DiscoveryRule.NO_MODULE.in(
              file,
              file.name()
                  + " defines no PyInit_NAME, so it is not a module by itself. Name the directory, or"
                  + " list the module's files in "
                  + TomlProjectFile.NAME
                  + ". "
                  + TomlProjectFile.example()));
    }
  }

  private void scan(Path path) {
    SourceFile file = files.read(path, null);
    Set<String> names = file == null ? Set.of() : InitFunctions.namesIn(file);
    if (file == null || names.isEmpty()) {
      return;
    }
    String name = names.iterator().next();
    Location where = initPlace(file, name);
    if (names.size() > 1) {
      files.report(
          DiscoveryRule.INIT_FUNCTION.at(
              where,
              "The file defines init functions of "
                  + String.join(", ", names)
                  + "; it is taken as module "
                  + name
                  + ". To choose, name the module in "
                  + TomlProjectFile.NAME
                  + "."));
    }
    Path root = ProjectFiles.directoryOf(path);
    String source = ProjectFiles.fileName(path);
    ModuleSettings settings =
        new ModuleSettings(
            name, List.of(source), List.of(), List.of(), List.of(), null, false, where);
    new ModuleAssembly(files, root)
        .assemble(settings)
        .ifPresent(
            module -> {
              modules.add(module);
              reportLeftOut(module, where);
            });
  }

  /** A header whose C file lies beside it was probably meant to be linked with it. */
  private void reportLeftOut(DiscoveredModule module, Location where) {
    List<String> missing = new ArrayList<>();
    for (SourceFile header : module.headers()) {
      String name = header.name();
      Path twin = header.path().resolveSibling(stem(header.path()) + ".c");
      boolean taken = module.sources().stream().anyMatch(s -> s.path().equals(twin));
      if (name.endsWith(".h") && Files.exists(twin) && !taken) {
        missing.add(files.name(twin));
      }
    }
    if (!missing.isEmpty()) {
      files.report(
          DiscoveryRule.SOURCE_LEFT_OUT.at(
              where,
              "Module "
                  + module.name()
                  + " is taken as this file alone, but includes headers of "
                  + String.join(", ", missing)
                  + ". If they are linked together, write into "
                  + TomlProjectFile.NAME
                  + ":\n[[module]]\nname = \""
                  + module.name()
                  + "\"\nsources = [\""
                  + module.sources().get(0).name()
                  + "\", \""
                  + String.join("\", \"", missing)
                  + "\"]"));
    }
  }

  private static Location initPlace(SourceFile file, String name) {
    int at = Math.max(0, file.text().indexOf("PyInit_" + name));
    int end = Math.min(file.text().length(), at + ("PyInit_" + name).length());
    return new Location(file, at == 0 ? TextRange.at(0) : new TextRange(at, end), "");
  }

  private static String stem(Path path) {
    String name = ProjectFiles.fileName(path);
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static boolean isCFile(Path path) {
    @Nullable Path name = path.getFileName();
    return name != null
        && name.toString().toLowerCase(Locale.ROOT).endsWith(".c")
        && !Files.isDirectory(path);
  }
}
