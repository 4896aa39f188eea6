package org.hpyport.preprocess;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Finds project headers: in the including file's directory, then in the include directories, then
 * by the end of the path anywhere in the project (a name in angle brackets only if it has a
 * directory). System headers are never read; what is not found is passed over.
 */
public final class IncludeResolver {
  private final List<Path> directories;
  private final HeaderIndex project;
  private final HeaderFiles files;
  private final Map<Path, SourceFile> read = new HashMap<>();

  /**
   * @param directories the include directories
   * @param project the files of the project
   * @param files reads the headers that are found
   */
  public IncludeResolver(List<Path> directories, HeaderIndex project, HeaderFiles files) {
    this.directories = List.copyOf(directories);
    this.project = project;
    this.files = files;
  }

  /**
   * The file that {@code #include argument} in {@code from} names, or {@code null}.
   *
   * @param argument with its quotes or angle brackets
   */
  @Nullable SourceFile resolve(String argument, SourceFile from) {
    boolean quoted = argument.startsWith("\"");
    char close = quoted ? '"' : '>';
    int end = argument.indexOf(close, 1);
    if (end < 0 || (!quoted && !argument.startsWith("<"))) {
      return null;
    }
    String name = argument.substring(1, end);
    if (name.indexOf('\0') >= 0) {
      return null;
    }
    Path parent = from.path().getParent();
    if (quoted) {
      SourceFile beside = open(parent == null ? Path.of(name) : parent.resolve(name), name);
      if (beside != null) {
        return beside;
      }
    }
    for (Path directory : directories) {
      SourceFile found = open(directory.resolve(name), name);
      if (found != null) {
        return found;
      }
    }
    Path elsewhere = quoted || name.contains("/") ? project.find(name, from.path()) : null;
    return elsewhere == null ? null : open(elsewhere, name);
  }

  private @Nullable SourceFile open(Path path, String name) {
    Path normal = path.normalize();
    SourceFile known = read.get(normal);
    if (known != null) {
      return known;
    }
    SourceFile file = files.read(normal, name);
    if (file != null) {
      read.put(normal, file);
    }
    return file;
  }
}
