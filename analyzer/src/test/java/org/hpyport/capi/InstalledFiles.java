package org.hpyport.capi;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** What the catalog is held against: files of Debian packages. */
public final class InstalledFiles {

  private InstalledFiles() {}

  /** CPython's HTML documentation. */
  public static Path documentation() {
    return folder("/usr/share/doc/python3.11/html/c-api", "python3.11-doc").resolveSibling("");
  }

  /** CPython's headers. */
  public static Path headers() {
    return folder("/usr/include/python3.11", "libpython3.11-dev");
  }

  /** A missing package skips the test at home and fails it in continuous integration. */
  private static Path folder(String path, String debianPackage) {
    Path folder = Path.of(path);
    boolean there = Files.isDirectory(folder);
    if (!there && System.getenv("CI") != null) {
      fail("install " + debianPackage);
    }
    Assumptions.assumeTrue(there, "needs the package " + debianPackage);
    return folder;
  }
}
