package org.hpyport.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The corpus on disk: {@code cases/<family>/<case>/}, {@code modules/<name>/} and, wrong on
 * purpose, {@code hazards/<family>/<name>.c} below one root.
 *
 * <p>A value object: each call of {@link #cases()} or {@link #modules()} reads the disk anew.
 */
public final class Corpus {
  /** The system property that names the corpus root. */
  public static final String PROPERTY = "hpyport.corpus";

  private final Path root;

  private Corpus(Path root) {
    this.root = root;
  }

  /** The corpus at a known place; nothing is read yet. */
  public static Corpus at(Path root) {
    return new Corpus(root.toAbsolutePath().normalize());
  }

  /**
   * Finds the corpus: where {@value #PROPERTY} says, or else in the working directory or the
   * nearest directory above it that is the corpus or holds it as {@code corpus/}.
   *
   * @throws IllegalStateException if there is none
   */
  public static Corpus locate() {
    return locate(System.getProperty(PROPERTY), Path.of(""));
  }

  static Corpus locate(@Nullable String named, Path start) {
    if (named != null) {
      if (!isRoot(Path.of(named))) {
        throw new IllegalStateException(PROPERTY + " names no corpus: " + named);
      }
      return at(Path.of(named));
    }
    for (Path at = start.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (isRoot(at)) {
        return at(at);
      }
      if (isRoot(at.resolve("corpus"))) {
        return at(at.resolve("corpus"));
      }
    }
    throw new IllegalStateException("no corpus at or above the working directory");
  }

  private static boolean isRoot(Path path) {
    return Files.isDirectory(path.resolve("cases")) && Files.isDirectory(path.resolve("modules"));
  }

  /** The directory that holds {@code cases} and {@code modules}; absolute. */
  public Path root() {
    return root;
  }

  /**
   * All cases, by family, then name.
   *
   * @throws UncheckedIOException if a directory cannot be read
   */
  public List<CorpusCase> cases() {
    List<CorpusCase> found = new ArrayList<>();
    for (Path family : list(root.resolve("cases"), Files::isDirectory)) {
      for (Path directory : list(family, Files::isDirectory)) {
        found.add(CorpusCase.read(directory));
      }
    }
    return List.copyOf(found);
  }

  /**
   * All whole modules, by name.
   *
   * @throws UncheckedIOException if a directory cannot be read
   */
  public List<CorpusModule> modules() {
    return list(root.resolve("modules"), Files::isDirectory).stream()
        .map(directory -> new CorpusModule(nameOf(directory), directory))
        .toList();
  }

  /**
   * C files that are wrong on purpose, {@code hazards/<family>/<name>.c}, by family, then name. No
   * run builds them.
   *
   * @throws UncheckedIOException if a directory cannot be read
   */
  public List<Path> hazards() {
    return files(root.resolve("hazards")).stream().filter(CorpusCase::isSource).toList();
  }

  /** Where the findings in a file that is wrong on purpose are recorded. */
  public static Path findings(Path hazard) {
    String name = nameOf(hazard);
    return hazard.resolveSibling(name.substring(0, name.length() - 2) + ".findings.txt");
  }

  /** The entries of one directory that pass, sorted by name; empty where there is none. */
  static List<Path> list(Path directory, Predicate<Path> wanted) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.filter(wanted).sorted(Corpus::byName).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The regular files below a directory at any depth, sorted by path; empty where there is none.
   */
  static List<Path> files(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.walk(directory)) {
      return entries
          .filter(Files::isRegularFile)
          .sorted((a, b) -> slashed(directory, a).compareTo(slashed(directory, b)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last element of a path, as text. */
  static String nameOf(Path path) {
    Path last = path.getFileName();
    return last == null ? "" : last.toString();
  }

  /** A path below a directory as it is written in reports: with slashes on every platform. */
  public static String slashed(Path directory, Path path) {
    return directory.relativize(path).toString().replace('\\', '/');
  }

  private static int byName(Path a, Path b) {
    return nameOf(a).compareTo(nameOf(b));
  }
}
