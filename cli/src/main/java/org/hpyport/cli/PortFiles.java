package org.hpyport.cli;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hpyport.rewrite.UnifiedDiff;
import org.jspecify.annotations.Nullable;

/**
 * The files of a port by name: those that were there, and the support header where it is included.
 */
final class PortFiles {
  private PortFiles() {}

  /**
   * One file of a port.
   *
   * @param before what is there, or {@code null} if it is new
   * @param after what shall be, one byte a char
   */
  record Change(@Nullable String before, String after) {
    String diff(String name) {
      return UnifiedDiff.of(name, before == null ? "" : before, after);
    }

    boolean changes() {
      return !after.equals(before);
    }
  }

  /**
   * The files of several ports, by name relative to the top, sorted.
   *
   * @throws ToolError if two modules share a file and want it differently
   */
  static SortedMap<String, Change> of(Collection<ModulePort> ports) {
    SortedMap<String, Change> all = new TreeMap<>();
    for (ModulePort port : ports) {
      for (Map.Entry<String, Change> entry : of(port).entrySet()) {
        Change other = all.put(entry.getKey(), entry.getValue());
        if (other != null && !other.equals(entry.getValue())) {
          throw new ToolError(
              entry.getKey() + " belongs to two modules that need it ported differently.");
        }
      }
    }
    return all;
  }

  private static SortedMap<String, Change> of(ModulePort port) {
    SortedMap<String, Change> files = new TreeMap<>();
    for (ModulePort.PortedFile file : port.files()) {
      String name = file.original().name();
      files.put(name, new Change(file.original().text(), file.text()));
    }
    port.addedFiles().forEach((name, text) -> files.put(name, new Change(null, text)));
    return files;
  }
}
