package org.hpyport.discovery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.source.SourceFile;

/**
 * Follows {@code #include "..."} as C17 6.10.2 and GNU C do: first next to the including file, then
 * in the include directories. What is found nowhere is a system header and left alone.
 */
final class IncludeScan {
  private static final Pattern QUOTED =
      Pattern.compile("(?m)^[ \\t]*#[ \\t]*include[ \\t]*\"([^\"\\r\\n]+)\"");

  private final ProjectFiles files;
  private final List<Path> includeDirs;

  IncludeScan(ProjectFiles files, List<Path> includeDirs) {
    this.files = files;
    this.includeDirs = includeDirs;
  }

  /** The project's files that the sources include, directly or not, sorted by name. */
  List<SourceFile> headersOf(List<SourceFile> sources) {
    Set<Path> seen = new LinkedHashSet<>();
    sources.forEach(s -> seen.add(ProjectFiles.normal(s.path())));
    Deque<SourceFile> open = new ArrayDeque<>(sources);
    List<SourceFile> headers = new ArrayList<>();
    while (!open.isEmpty()) {
      for (Path path : includedBy(open.remove())) {
        SourceFile header = seen.add(path) ? files.read(path, null) : null;
        if (header != null) {
          headers.add(header);
          open.add(header);
        }
      }
    }
    headers.sort(Comparator.comparing(SourceFile::name));
    return headers;
  }

  private List<Path> includedBy(SourceFile file) {
    List<Path> found = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(file.text());
    while (matcher.find()) {
      List<Path> places = new ArrayList<>();
      places.add(ProjectFiles.directoryOf(file.path()));
      places.addAll(includeDirs);
      for (Path place : places) {
        Path candidate = ProjectFiles.normal(place.resolve(matcher.group(1)));
        if (Files.isRegularFile(candidate)) {
          found.add(candidate);
          break;
        }
      }
    }
    return found;
  }
}
