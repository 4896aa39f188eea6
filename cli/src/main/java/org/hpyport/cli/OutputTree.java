package org.hpyport.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hpyport.discovery.DiscoveredModule;
import org.hpyport.source.SourceFile;

/**
 * Writes ported modules into a directory of their own: sources, headers, tests, and a {@code
 * .hpy-port.toml} that describes them, so that the directory can be verified by itself. A list of
 * what was written, with digests, stays there; what is not in it is somebody else's and never
 * overwritten.
 */
final class OutputTree {
  private final Path directory;

  OutputTree(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
  }

  /**
   * Writes everything and gives the number of files.
   *
   * @param top the directory that the modules' file names start in
   * @throws ToolError if something foreign is in the way; then nothing was written
   */
  int write(Path top, Map<DiscoveredModule, ModulePort> ports) {
    if (directory.equals(top)) {
      throw new ToolError(
          "the output directory is the source directory; use --write to edit in place.");
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    String current = directory.toString();
    try {
      PortFiles.of(ports.values())
          .forEach((name, change) -> files.put(inside(name), bytes(change.after())));
      for (DiscoveredModule module : ports.keySet()) {
        addIncluded(module, files);
        addTests(top, module, files);
      }
      files.putAll(ProjectText.files(top, ports.keySet()));
      OutputManifest manifest = OutputManifest.read(directory);
      manifest.check(files);
      Files.createDirectories(directory);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        current = file.getKey();
        Path target = directory.resolve(current);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), file.getValue())) {
          AtomicFile.write(target, file.getValue());
        }
      }
      manifest.replace(files);
    } catch (IOException e) {
      throw new ToolError("cannot write " + current + ": " + IoText.of(e));
    } catch (UncheckedIOException e) {
      throw new ToolError(
          "cannot write " + current + ": " + IoText.of(Objects.requireNonNull(e.getCause())));
    }
    return files.size();
  }

  /**
   * What the sources include but is no C by itself, such as a table's rows, goes along as it is.
   */
  private static void addIncluded(DiscoveredModule module, Map<String, byte[]> files)
      throws IOException {
    for (SourceFile included : module.headers()) {
      files.putIfAbsent(inside(included.name()), Files.readAllBytes(included.path()));
    }
  }

  private static void addTests(Path top, DiscoveredModule module, Map<String, byte[]> files)
      throws IOException {
    for (Path test : module.tests()) {
      for (Path file : filesOf(test)) {
        String name = inside(top.relativize(file).toString().replace('\\', '/'));
        files.putIfAbsent(name, Files.readAllBytes(file));
      }
    }
  }

  private static List<Path> filesOf(Path test) throws IOException {
    if (!Files.isDirectory(test)) {
      return List.of(test);
    }
    try (Stream<Path> walk = Files.walk(test)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("__pycache__"))
          .sorted()
          .toList();
    }
  }

  private static String inside(String name) {
    if (name.startsWith("../")) {
      throw new ToolError(
          name + " lies outside of the given path; name a directory that holds all files.");
    }
    return name;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
