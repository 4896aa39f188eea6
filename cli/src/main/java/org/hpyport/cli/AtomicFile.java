package org.hpyport.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** Replaces files so that whoever reads them sees the old content or the new, never a part. */
final class AtomicFile {
  private final Path target;
  private final Path temporary;

  private AtomicFile(Path target, Path temporary) {
    this.target = target;
    this.temporary = temporary;
  }

  /** Writes content beside {@code file}; nothing is seen of it until {@link #commit()}. */
  static AtomicFile prepare(Path file, byte[] content) throws IOException {
    // A link stays a link: what it points to is replaced.
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new FileSystemException(file.toString(), null, "it is a directory");
    }
    // A path that was made absolute and is no directory has a parent.
    Path directory = Objects.requireNonNull(target.getParent());
    Path temporary = Files.createTempFile(directory, ".hpy-port-", ".tmp");
    AtomicFile prepared = new AtomicFile(target, temporary);
    try {
      Files.write(temporary, content);
      copyPermissions(target, temporary);
    } catch (IOException e) {
      prepared.discard();
      throw e;
    }
    return prepared;
  }

  /** Puts the content in place. */
  void commit() throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Forgets the content. */
  void discard() throws IOException {
    Files.deleteIfExists(temporary);
  }

  static void write(Path file, byte[] content) throws IOException {
    AtomicFile prepared = prepare(file, content);
    try {
      prepared.commit();
    } finally {
      prepared.discard();
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    if (!Files.getFileStore(to).supportsFileAttributeView("posix")) {
      return;
    }
    Set<PosixFilePermission> permissions =
        Files.exists(from)
            ? Files.getPosixFilePermissions(from)
            : PosixFilePermissions.fromString("rw-r--r--");
    Files.setPosixFilePermissions(to, permissions);
  }
}
