package org.hpyport.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory for what is built; it goes away in the end unless the user keeps it. */
final class WorkDirectory implements AutoCloseable {
  private final Path path;
  private final boolean temporary;

  private WorkDirectory(Path path, boolean temporary) {
    this.path = path;
    this.temporary = temporary;
  }

  /**
   * @param keep the directory to use and leave there, or {@code null} for a temporary one
   */
  static WorkDirectory open(@Nullable Path keep) {
    try {
      if (keep == null) {
        return new WorkDirectory(Files.createTempDirectory("hpy-port-").toRealPath(), true);
      }
      Files.createDirectories(keep);
      try (Stream<Path> entries = Files.list(keep)) {
        if (entries.findAny().isPresent()) {
          throw new ToolError(keep + " is not empty; --keep needs an empty or new directory.");
        }
      }
      return new WorkDirectory(keep.toRealPath(), false);
    } catch (IOException e) {
      String what = keep == null ? "a temporary directory" : keep.toString();
      throw new ToolError("cannot use " + what + ": " + IoText.of(e));
    }
  }

  /** A new directory in it. */
  Path directory(String name) {
    try {
      return Files.createDirectories(path.resolve(name.replaceAll("[^\\w.-]", "_")));
    } catch (IOException e) {
      throw new ToolError("cannot write into " + path + ": " + IoText.of(e));
    }
  }

  @Override
  public void close() {
    if (!temporary) {
      return;
    }
    try {
      Files.walkFileTree(path, new Removal());
    } catch (IOException e) {
      return; // what is left in the temporary directory is the system's to remove
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
        throws IOException {
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
