package org.hpyport.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Finds C and C++ files by their names. */
final class SourceWalk {
  private static final List<String> SUFFIXES =
      List.of(".c", ".h", ".cc", ".cpp", ".cxx", ".hpp", ".c.src");

  private SourceWalk() {}

  /**
   * The files among {@code paths}, and those in the directories among them whose names end like a C
   * or C++ source, each once, sorted within each path. Hidden directories are passed over.
   *
   * @throws IOException if a path does not exist or a directory cannot be read
   */
  static Collection<Path> files(List<Path> paths) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        found.addAll(below(path));
      } else if (Files.exists(path)) {
        found.add(path);
      } else {
        throw new java.nio.file.NoSuchFileException(path.toString());
      }
    }
    return found.stream().distinct().toList();
  }

  private static Collection<Path> below(Path directory) throws IOException {
    Collection<Path> found = new TreeSet<>();
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean hidden = !dir.equals(directory) && name(dir).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = name(file);
            if (attributes.isRegularFile() && SUFFIXES.stream().anyMatch(name::endsWith)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
