package org.hpyport.preprocess;

import java.io.IOException;
import java.nio.file.Files;
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
  private static final long LARGEST = 4L << 20;
  private final List<Path> directories;
  private final HeaderIndex project;
  private final Map<Path, SourceFile> read = new HashMap<>();

  /**
   * @param directories the include directories
   * @param project the files of the project
   */
  public IncludeResolver(List<Path> directories, HeaderIndex project) {
    this.directories = List.copyOf(directories);
    this.project = project;
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
    try {
      if (!Files.isRegularFile(normal) || Files.size(normal) > LARGEST) {
        return null;
      }
      SourceFile file = SourceFile.read(normal, name);
      read.put(normal, file);
      return file;
    } catch (IOException e) {
      return null; // unreadable is as good as absent: includes are only a source of hints
    }
  }
}
