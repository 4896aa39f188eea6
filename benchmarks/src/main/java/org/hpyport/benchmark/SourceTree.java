package org.hpyport.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hpyport.source.SourceFile;

/**
 * The C files and headers below one directory.
 *
 * @param root the directory
 * @param files sorted by path
 * @param lines how many newlines they hold
 */
record SourceTree(Path root, List<Path> files, long lines) {
  SourceTree {
    files = List.copyOf(files);
  }

  /**
   * Finds the files.
   *
   * @throws IOException if one cannot be read
   */
  static SourceTree of(Path root) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(SourceTree::isC).sorted().toList();
    }
    long lines = 0;
    for (Path file : files) {
      lines += newlines(Files.readAllBytes(file));
    }
    return new SourceTree(root, files, lines);
  }

  private static boolean isC(Path path) {
    String name = path.toString();
    return (name.endsWith(".c") || name.endsWith(".h")) && Files.isRegularFile(path);
  }

  private static long newlines(byte[] bytes) {
    long count = 0;
    for (byte b : bytes) {
      if (b == '\n') {
        count++;
      }
    }
    return count;
  }

  /** The files' contents in memory. */
  List<SourceFile> read() throws IOException {
    List<SourceFile> read = new ArrayList<>();
    for (Path file : files) {
      read.add(SourceFile.read(file, root.relativize(file).toString()));
    }
    return read;
  }

  /** Copies the files, and nothing else, so that every parser finds the same ones. */
  SourceTree copyTo(Path directory) throws IOException {
    for (Path file : files) {
      Path copy = directory.resolve(root.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    return of(directory);
  }
}
