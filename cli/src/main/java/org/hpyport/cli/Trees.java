package org.hpyport.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Names of paths as the user gave them. */
final class Trees {
  private Trees() {}

  /**
   * What to put before names that start in the directory the user named, so that they start in the
   * directory the command runs in: empty, or ending in a slash.
   */
  static String base(Path given) {
    Path here = Path.of("").toAbsolutePath().normalize();
    Path named = given.toAbsolutePath().normalize();
    Path parent = named.getParent();
    Path directory = Files.isDirectory(named) || parent == null ? named : parent;
    if (!directory.startsWith(here) || directory.equals(here)) {
      return "";
    }
    return here.relativize(directory).toString().replace('\\', '/') + "/";
  }
}
