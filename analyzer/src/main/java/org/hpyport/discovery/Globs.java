package org.hpyport.discovery;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Resolves file name patterns as Python's {@code glob} does, with sorted results. */
final class Globs {
  private static final int DEPTH = 8;
  private final ProjectFiles files;
  private final Path root;

  Globs(ProjectFiles files, Path root) {
    this.files = files;
    this.root = ProjectFiles.normal(root);
  }

  /** The files that match, relative to the root and sorted. */
  List<String> match(String pattern) {
    PathMatcher matcher;
    try {
      // Python's "**" also matches no directory at all, Java's "**/" does not.
      String java = pattern.replace("\\", "/").replaceFirst("^\\./", "").replace("**/", "{**/,}");
      matcher = FileSystems.getDefault().getPathMatcher("glob:" + java);
    } catch (PatternSyntaxException e) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    walk(root, matcher, DEPTH, found);
    found.sort(null);
    return found;
  }

  private void walk(Path directory, PathMatcher matcher, int depth, List<String> found) {
    for (Path entry : files.list(directory)) {
      Path relative = root.relativize(entry);
      if (matcher.matches(relative)) {
        found.add(relative.toString());
      } else if (depth > 0 && ProjectFiles.isProjectDirectory(entry)) {
        walk(entry, matcher, depth - 1, found);
      }
    }
  }
}
