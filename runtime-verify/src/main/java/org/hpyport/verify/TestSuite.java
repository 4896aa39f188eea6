package org.hpyport.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tests that both the original and the port are put through.
 *
 * @param root test names are relative to it, and the tests run with it as working directory
 * @param tests test files, or folders that are searched for {@code test_*.py} and {@code *_test.py}
 * @param scripts files that are run as programs; an exception or a non-zero exit is a failure
 * @param pythonPath folders for {@code sys.path}: where the package's Python part and the tests'
 *     needs lie
 */
public record TestSuite(Path root, List<Path> tests, List<Path> scripts, List<Path> pythonPath) {

  public TestSuite {
    root = root.toAbsolutePath().normalize();
    tests = List.copyOf(tests);
    scripts = List.copyOf(scripts);
    pythonPath = List.copyOf(pythonPath);
  }

  /** All test files in a folder, which is also the Python path. */
  public static TestSuite in(Path folder) {
    return new TestSuite(folder, List.of(folder), List.of(), List.of(folder));
  }

  /** No tests: the module is only imported. */
  public static TestSuite none(Path root) {
    return new TestSuite(root, List.of(), List.of(), List.of());
  }

  /** The test files, absolute, each once, sorted within each folder. */
  List<Path> testFiles() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path given : tests) {
      Path path = root.resolve(given);
      if (Files.isDirectory(path)) {
        try (Stream<Path> walk = Files.walk(path)) {
          walk.filter(TestSuite::isTestFile).sorted().forEach(found::add);
        }
      } else {
        found.add(path);
      }
    }
    return found.stream().map(p -> p.toAbsolutePath().normalize()).distinct().toList();
  }

  private static boolean isTestFile(Path path) {
    String name = String.valueOf(path.getFileName());
    return Files.isRegularFile(path)
        && (name.matches("test_.*\\.py") || name.matches(".*_test\\.py"));
  }

  /** How reports call a file: relative to the root, with slashes. */
  String nameOf(Path file) {
    return file.startsWith(root)
        ? root.relativize(file).toString().replace('\\', '/')
        : String.valueOf(file.getFileName());
  }
}
