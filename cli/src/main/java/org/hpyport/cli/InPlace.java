package org.hpyport.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes ports over their sources. Everything that can go wrong is looked for first, all new files
 * are prepared beside the old ones, each old text is kept as {@code FILE.orig}, and only then are
 * the new ones moved into place, each at once.
 */
final class InPlace {
  private final Path top;

  /**
   * @param top the directory that the files' names start in
   */
  InPlace(Path top) {
    this.top = top;
  }

  /** Writes them and gives the names of the files that changed. */
  List<String> write(Collection<ModulePort> ports) {
    SortedMap<String, PortFiles.Change> changes = PortFiles.of(ports);
    changes.values().removeIf(change -> !change.changes());
    List<AtomicFile> prepared = new ArrayList<>();
    String current = "";
    try {
      for (Map.Entry<String, PortFiles.Change> entry : changes.entrySet()) {
        current = entry.getKey();
        check(current, entry.getValue());
      }
      for (Map.Entry<String, PortFiles.Change> entry : changes.entrySet()) {
        current = entry.getKey();
        prepared.add(AtomicFile.prepare(file(current), bytes(entry.getValue().after())));
      }
      for (Map.Entry<String, PortFiles.Change> entry : changes.entrySet()) {
        current = entry.getKey();
        backUp(current, entry.getValue());
      }
      for (AtomicFile file : prepared) {
        file.commit();
      }
    } catch (IOException e) {
      throw new ToolError("cannot write " + current + ": " + IoText.of(e));
    } finally {
      discard(prepared);
    }
    return List.copyOf(changes.keySet());
  }

  private void check(String name, PortFiles.Change change) throws IOException {
    Path file = file(name);
    String before = change.before();
    if (before == null) {
      boolean foreign =
          Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), bytes(change.after()));
      if (foreign) {
        throw new ToolError(name + " exists and is not what this port needs; move it away first.");
      }
      return;
    }
    if (!Arrays.equals(Files.readAllBytes(file), bytes(before))) {
      throw new ToolError(name + " was changed while it was being ported; nothing was written.");
    }
    Path backup = backup(name);
    if (Files.exists(backup) && !Arrays.equals(Files.readAllBytes(backup), bytes(before))) {
      throw new ToolError(
          name + ".orig exists with other content and is never overwritten; move it away first.");
    }
  }

  private void backUp(String name, PortFiles.Change change) throws IOException {
    String before = change.before();
    if (before != null && !Files.exists(backup(name))) {
      AtomicFile.write(backup(name), bytes(before));
    }
  }

  private static void discard(List<AtomicFile> prepared) {
    for (AtomicFile file : prepared) {
      try {
        file.discard();
      } catch (IOException e) {
        // An unused temporary file is left; the outcome is the same.
      }
    }
  }

  private Path file(String name) {
    if (name.startsWith("../")) {
      throw new ToolError(
          name + " lies outside of the given path; name a directory that holds all sources.");
    }
    return top.resolve(name);
  }

  private Path backup(String name) {
    return top.resolve(name + ".orig");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
