package org.hpyport.discovery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds a module's tests where no build file names them: {@code test_*.py} and {@code *_test.py}
 * files, and {@code tests} and {@code test} directories that hold any, next to the module or at the
 * root.
 */
final class TestScan {
  private static final int DEPTH = 4;
  private final ProjectFiles files;

  TestScan(ProjectFiles files) {
    this.files = files;
  }

  /** The tests in these directories, in their order and then by name. */
  List<Path> testsIn(List<Path> directories) {
    Set<Path> found = new LinkedHashSet<>();
    for (Path directory : directories) {
      found.addAll(testsIn(ProjectFiles.normal(directory)));
    }
    return List.copyOf(found);
  }

  private List<Path> testsIn(Path directory) {
    List<Path> found = new ArrayList<>();
    for (Path entry : files.list(directory)) {
      String name = ProjectFiles.fileName(entry);
      boolean ofTests = name.equals("tests") || name.equals("test");
      if (isTestFile(entry) || (ofTests && holdsTests(entry, DEPTH))) {
        found.add(entry);
      }
    }
    return found;
  }

  private boolean holdsTests(Path directory, int depth) {
    if (depth == 0 || !ProjectFiles.isProjectDirectory(directory)) {
      return false;
    }
    List<Path> entries = files.list(directory);
    return entries.stream().anyMatch(TestScan::isTestFile)
        || entries.stream().anyMatch(entry -> holdsTests(entry, depth - 1));
  }

  private static boolean isTestFile(Path path) {
    String name = ProjectFiles.fileName(path);
    return name.endsWith(".py")
        && (name.startsWith("test_") || name.endsWith("_test.py"))
        && Files.isRegularFile(path);
  }
}
