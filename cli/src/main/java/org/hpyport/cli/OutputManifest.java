package org.hpyport.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The list of what was written into an output directory: a line {@code DIGEST NAME} a file, as
 * {@code sha256sum} writes them.
 */
final class OutputManifest {
  static final String NAME = ".hpy-port-output";
  private final Path directory;
  private final SortedMap<String, String> digests;

  private OutputManifest(Path directory, SortedMap<String, String> digests) {
    this.directory = directory;
    this.digests = digests;
  }

  static OutputManifest read(Path directory) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    Path file = directory.resolve(NAME);
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new ToolError(directory + " is a file, not a directory.");
    }
    if (Files.isRegularFile(file)) {
      for (String line : Files.readAllLines(file)) {
        int gap = line.indexOf("  ");
        if (gap > 0) {
          digests.put(line.substring(gap + 2), line.substring(0, gap));
        }
      }
    }
    return new OutputManifest(directory, digests);
  }

  /** Makes sure that writing these files overwrites nothing but what was written before. */
  void check(Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = directory.resolve(file.getKey());
      if (Files.exists(target)) {
        byte[] there = Files.readAllBytes(target);
        boolean same = Arrays.equals(there, file.getValue());
        if (!same && !sha256(there).equals(digests.get(file.getKey()))) {
          throw new ToolError(
              target
                  + " is there already and was not written by hpy-port, or was changed since."
                  + " Nothing was written; choose another directory.");
        }
      }
    }
  }

  /** Takes away what an earlier run wrote and this one did not, and lists what this one wrote. */
  void replace(SortedMap<String, byte[]> files) throws IOException {
    for (Map.Entry<String, String> old : digests.entrySet()) {
      Path file = directory.resolve(old.getKey()).normalize();
      boolean stale = !files.containsKey(old.getKey()) && file.startsWith(directory);
      if (stale
          && Files.isRegularFile(file)
          && sha256(Files.readAllBytes(file)).equals(old.getValue())) {
        Files.delete(file);
      }
    }
    StringBuilder text = new StringBuilder();
    files.forEach(
        (name, content) -> text.append(sha256(content)).append("  ").append(name).append('\n'));
    AtomicFile.write(directory.resolve(NAME), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
