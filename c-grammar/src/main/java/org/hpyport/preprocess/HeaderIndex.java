package org.hpyport.preprocess;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of a project by name, for includes that only the project's build, which is not read,
 * would find: {@code #include "core/list.h"} is whatever file's path ends so.
 */
public final class HeaderIndex {
  /** The index of no file. */
  public static final HeaderIndex EMPTY = new HeaderIndex(List.of());

  private static final int MAX_FILES = 200_000;
  private static final int MAX_DEPTH = 40;

  private final List<Path> roots;
  private @Nullable Map<String, List<Path>> byName;

  private HeaderIndex(List<Path> roots) {
    this.roots = List.copyOf(roots);
  }

  /**
   * The index of the files below some directories, which are read when the first file is looked
   * for. Links are not followed; hidden directories and what cannot be read are passed over.
   */
  public static HeaderIndex of(List<Path> roots) {
    return new HeaderIndex(roots);
  }

  private synchronized Map<String, List<Path>> byName() {
    Map<String, List<Path>> found = byName;
    if (found == null) {
      found = new HashMap<>();
      for (Path root : roots) {
        try {
          Files.walkFileTree(root.normalize(), Set.of(), MAX_DEPTH, new Visitor(found));
        } catch (IOException e) {
          continue; // includes are only a source of hints
        }
      }
      found.values().forEach(paths -> paths.sort(Comparator.naturalOrder()));
      byName = found;
    }
    return found;
  }

  /**
   * The file that an include names.
   *
   * @param name as written between the quotes; leading {@code ../} do not count
   * @param from the including file
   * @return of several files the one nearest to {@code from}: with the most leading directories in
   *     common, then the first by path
   */
  @Nullable Path find(String name, Path from) {
    String suffix = name.replaceFirst("^(\\.{0,2}/)+", "");
    List<Path> named = byName().get(suffix.substring(suffix.lastIndexOf('/') + 1));
    if (named == null || suffix.isEmpty()) {
      return null;
    }
    Path ending = Path.of(suffix).normalize();
    Path directory = from.toAbsolutePath().normalize().getParent();
    Path best = null;
    int most = -1;
    for (Path path : named) {
      int common = common(path.toAbsolutePath(), directory);
      if (path.endsWith(ending) && common > most) {
        best = path;
        most = common;
      }
    }
    return best;
  }

  private static int common(Path path, @Nullable Path directory) {
    int count = 0;
    while (directory != null
        && count < path.getNameCount()
        && count < directory.getNameCount()
        && path.getName(count).equals(directory.getName(count))) {
      count++;
    }
    return count;
  }

  /** Collects the files of a walk. */
  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Map<String, List<Path>> byName;
    private int files;

    Visitor(Map<String, List<Path>> byName) {
      this.byName = byName;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      Path name = directory.getFileName();
      boolean hidden =
          name != null && name.toString().length() > 1 && name.toString().startsWith(".");
      return hidden && !name.toString().equals("..")
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (++files > MAX_FILES) {
        return FileVisitResult.TERMINATE;
      }
      if (attributes.isRegularFile()) {
        String name = String.valueOf(file.getFileName());
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
