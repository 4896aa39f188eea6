package org.hpyport.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Puts finished files into a cache that other processes may be filling at the same moment. */
final class Published {
  private Published() {}

  /**
   * Moves {@code fresh} to {@code target} in one step; if another process was first, its result
   * stays.
   */
  static void move(Path fresh, Path target) throws IOException {
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.exists(target)) {
        throw e;
      }
      delete(fresh);
    }
  }

  /** Deletes a file or a folder with everything in it, if it is there. */
  static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(path)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path p : all) {
      Files.deleteIfExists(p);
    }
  }
}
