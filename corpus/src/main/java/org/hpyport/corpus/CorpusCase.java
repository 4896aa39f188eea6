package org.hpyport.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One idea: a tiny module before the port and, once reviewed, after it.
 *
 * @param family what the idea belongs to, such as {@code ownership}
 * @param name the case and, unless it has none, its module's import name
 * @param directory the case itself
 * @param before the C files and headers of the original, sorted by path
 * @param after the directory of the expected port, if it has been recorded
 * @param findings the expected findings, if they have been recorded
 * @param tests the Python tests, which both versions must pass, sorted by name
 */
public record CorpusCase(
    String family,
    String name,
    Path directory,
    List<Path> before,
    @Nullable Path after,
    @Nullable Path findings,
    List<Path> tests) {

  public CorpusCase {
    before = List.copyOf(before);
    tests = List.copyOf(tests);
  }

  static CorpusCase read(Path directory) {
    Path family = directory.toAbsolutePath().normalize().getParent();
    Path after = directory.resolve("after");
    Path findings = directory.resolve("findings.txt");
    return new CorpusCase(
        family == null ? "" : Corpus.nameOf(family),
        Corpus.nameOf(directory),
        directory,
        Corpus.files(directory.resolve("before")).stream().filter(CorpusCase::isSource).toList(),
        Files.isDirectory(after) ? after : null,
        Files.isRegularFile(findings) ? findings : null,
        Corpus.list(directory, CorpusCase::isTest));
  }

  /** Family and name, as messages and test names call the case. */
  public String id() {
    return family + "/" + name;
  }

  /** Where the original's files are. */
  public Path beforeDirectory() {
    return directory.resolve("before");
  }

  static boolean isSource(Path path) {
    String name = Corpus.nameOf(path);
    return name.endsWith(".c") || name.endsWith(".h");
  }

  static boolean isTest(Path path) {
    String name = Corpus.nameOf(path);
    return Files.isRegularFile(path) && name.startsWith("test_") && name.endsWith(".py");
  }

  @Override
  public String toString() {
    return id();
  }
}
