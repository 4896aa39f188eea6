package org.hpyport.discovery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hpyport.source.SourceFile;

/** The C files and headers under a path, whether they belong to a module or not. */
public final class CFiles {
  private final ProjectFiles files;
  private final List<SourceFile> found = new ArrayList<>();

  private CFiles(Path top) {
    this.files = new ProjectFiles(top);
  }

  /**
   * All that can be read, by path; hidden and build directories are left out.
   *
   * @param path a directory, or one file
   */
  public static List<SourceFile> under(Path path) {
    Path absolute = ProjectFiles.normal(path);
    if (Files.isRegularFile(absolute)) {
      CFiles one = new CFiles(ProjectFiles.directoryOf(absolute));
      one.add(absolute);
      return List.copyOf(one.found);
    }
    CFiles all = new CFiles(absolute);
    if (Files.isDirectory(absolute)) {
      all.directory(absolute);
    }
    return List.copyOf(all.found);
  }

  private void directory(Path directory) {
    List<Path> entries = files.list(directory);
    entries.stream().filter(Files::isRegularFile).forEach(this::add);
    entries.stream().filter(ProjectFiles::isProjectDirectory).forEach(this::directory);
  }

  private void add(Path path) {
    if (ProjectFiles.fileName(path).matches(".*\\.[ch]")) {
      SourceFile file = files.read(path, null);
      if (file != null) {
        found.add(file);
      }
    }
  }
}
