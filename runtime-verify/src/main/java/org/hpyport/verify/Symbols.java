package org.hpyport.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns {@code file.so+0xoffset} into functions, files and lines, by the debug information of the
 * libraries.
 */
final class Symbols {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Pattern OFFSET = Pattern.compile("(?<file>[^;+]+)\\+0x(?<offset>[0-9a-f]+)");
  private static final Pattern FRAME =
      Pattern.compile(
          "(?:0x(?<address>[0-9a-f]+): | \\(inlined by\\) )(?<function>.*) at (?<file>.*):(?<line>\\d+|\\?).*");

  private final Map<String, List<CFrame>> byOffset = new LinkedHashMap<>();

  private Symbols() {}

  /**
   * Looks up every offset in some stacks at once.
   *
   * @param binaries the libraries, each of a name of its own
   * @param stacks texts such as {@code mod.so+0x12;mod.so+0x34}
   * @param headers frames in files below this folder are left out: HPy's own inline functions
   * @param work a folder for the output of {@code addr2line}
   */
  static Symbols of(Collection<Path> binaries, List<String> stacks, Path headers, Path work)
      throws VerificationException {
    Symbols symbols = new Symbols();
    Map<String, Set<String>> offsets = new LinkedHashMap<>();
    for (String stack : stacks) {
      Matcher m = OFFSET.matcher(stack);
      while (m.find()) {
        offsets.computeIfAbsent(m.group("file"), f -> new LinkedHashSet<>()).add(m.group("offset"));
      }
    }
    Optional<Path> program = CCompiler.onPath("addr2line", String.valueOf(System.getenv("PATH")));
    for (Path binary : binaries) {
      String library = String.valueOf(binary.getFileName());
      Set<String> wanted = offsets.getOrDefault(library, Set.of());
      if (wanted.isEmpty() || program.isEmpty()) {
        continue;
      }
      List<String> command =
          new ArrayList<>(List.of(program.get().toString(), "-aCfipe", binary.toString()));
      wanted.forEach(o -> command.add("0x" + o));
      try {
        String output = ChildProcess.simple(command, work, LIMIT).run().stdout();
        symbols.read(library, output, headers);
      } catch (IOException e) {
        throw new VerificationException("Cannot run addr2line: " + e.getMessage(), e);
      }
    }
    return symbols;
  }

  /** Whether places in C can be named at all here. */
  static boolean available() {
    return CCompiler.onPath("addr2line", String.valueOf(System.getenv("PATH"))).isPresent();
  }

  private void read(String library, String output, Path headers) {
    String address = "";
    for (String line : output.lines().toList()) {
      Matcher m = FRAME.matcher(line);
      if (!m.matches()) {
        continue;
      }
      if (m.group("address") != null) {
        address = library + "+0x" + m.group("address").replaceFirst("^0+", "");
        byOffset.put(address, new ArrayList<>());
      }
      String file =
          m.group("file").equals("??") ? "" : Path.of(m.group("file")).normalize().toString();
      int number = m.group("line").equals("?") ? 0 : Integer.parseInt(m.group("line"));
      List<CFrame> frames = byOffset.get(address);
      if (frames != null && !Path.of(file).startsWith(headers)) {
        frames.add(new CFrame(m.group("function"), file, number));
      }
    }
  }

  /** The frames of one stack text, innermost first. */
  List<CFrame> frames(String stack) {
    List<CFrame> found = new ArrayList<>();
    Matcher m = OFFSET.matcher(stack);
    while (m.find()) {
      List<CFrame> known = byOffset.get(m.group());
      if (known == null) {
        found.add(new CFrame(m.group(), "", 0));
      } else {
        found.addAll(known);
      }
    }
    return List.copyOf(found);
  }
}
