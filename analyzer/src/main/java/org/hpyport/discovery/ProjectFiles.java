package org.hpyport.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files under one path, each once, names them relative to it, and gathers what went
 * wrong.
 */
final class ProjectFiles {
  private final Path top;
  private final Map<Path, @Nullable SourceFile> read = new HashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /**
   * @param top the directory that names are relative to
   */
  ProjectFiles(Path top) {
    this.top = normal(top);
  }

  Path top() {
    return top;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  void report(Diagnostic diagnostic) {
    if (!diagnostics.contains(diagnostic)) {
      diagnostics.add(diagnostic);
    }
  }

  /** How messages call a path: relative to the top, with slashes. */
  String name(Path path) {
    Path relative = top.relativize(normal(path));
    String name = relative.toString().replace('\\', '/');
    return name.isEmpty() ? "." : name;
  }

  /**
   * The content of a text file, or {@code null} after a diagnostic.
   *
   * @param wantedBy the place that asks for the file, or {@code null} if it was found by looking
   */
  @Nullable SourceFile read(Path path, @Nullable Location wantedBy) {
    Path key = normal(path);
    if (!read.containsKey(key)) {
      read.put(key, readNow(key, wantedBy));
    }
    return read.get(key);
  }

  private @Nullable SourceFile readNow(Path path, @Nullable Location wantedBy) {
    String name = name(path);
    if (Files.isDirectory(path)) {
      report(DiscoveryRule.UNREADABLE.at(wantedBy, name + " is a directory, not a file."));
      return null;
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      // Reading a pipe or a device may never end.
      report(DiscoveryRule.UNREADABLE.at(wantedBy, name + " is not a regular file."));
      return null;
    }
    SourceFile file;
    try {
      file = SourceFile.read(path, name);
    } catch (NoSuchFileException e) {
      report(DiscoveryRule.UNREADABLE.at(wantedBy, name + " does not exist."));
      return null;
    } catch (AccessDeniedException e) {
      report(DiscoveryRule.UNREADABLE.at(wantedBy, name + " cannot be read: permission denied."));
      return null;
    } catch (IOException e) {
      // The message of a file system's exception starts with the absolute path.
      String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
      report(DiscoveryRule.UNREADABLE.at(wantedBy, name + " cannot be read: " + reason));
      return null;
    }
    if (file.isBinary()) {
      report(DiscoveryRule.BINARY.in(file, name + " holds NUL bytes, so it is not C source text."));
      return null;
    }
    return file;
  }

  /** What lies in a directory, sorted; empty after a diagnostic if it cannot be listed. */
  List<Path> list(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      report(DiscoveryRule.UNREADABLE.at(null, name(directory) + " cannot be listed."));
      return List.of();
    }
  }

  /** Whether it is a directory to look into: no link (it may lead upwards), hidden or built. */
  static boolean isProjectDirectory(Path path) {
    String name = fileName(path);
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
        && !name.startsWith(".")
        && !NOT_OURS.contains(name)
        && !name.endsWith(".egg-info");
  }

  private static final List<String> NOT_OURS =
      List.of("__pycache__", "build", "dist", "node_modules", "site-packages", "venv");

  /** The last part of a path. */
  static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** The directory a file lies in. */
  static Path directoryOf(Path file) {
    Path parent = normal(file).getParent();
    return parent == null ? normal(file) : parent;
  }

  static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
