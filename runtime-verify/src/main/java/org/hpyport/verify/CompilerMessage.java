package org.hpyport.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a compiler's or linker's complaint.
 *
 * @param file as the compiler names it; empty if it names none
 * @param line 1-based; 0 if it gives none
 * @param error whether it stopped the build
 * @param text the message
 */
public record CompilerMessage(String file, int line, boolean error, String text) {
  private static final Pattern LINE =
      Pattern.compile(
          "(?<file>[^:\\s][^:]*):(?<line>\\d+):(?:\\d+:)? (?<kind>fatal error|error|warning): (?<text>.*)");
  private static final Pattern LINKER =
      Pattern.compile(
          "(?:(?<file>/[^:]*):(?<line>\\d+): |.*: )"
              + "(?<text>undefined reference to .*|multiple definition of .*|cannot find -l.*)");

  private static final Pattern NO_HEADER =
      Pattern.compile("(?<gcc>.+): No such file or directory|'(?<clang>.+)' file not found");

  /** The name in an {@code #include} that the compiler found no file for. */
  Optional<String> missingHeader() {
    Matcher m = NO_HEADER.matcher(text);
    if (!error || line == 0 || !m.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(m.group("gcc") == null ? m.group("clang") : m.group("gcc"));
  }

  /** The messages in a compiler's output, in its order. */
  static List<CompilerMessage> parse(String output) {
    List<CompilerMessage> found = new ArrayList<>();
    for (String line : output.lines().toList()) {
      Matcher m = LINE.matcher(line);
      Matcher linker = LINKER.matcher(line);
      if (m.matches()) {
        int number = Integer.parseInt(m.group("line"));
        found.add(
            new CompilerMessage(
                m.group("file"), number, !m.group("kind").equals("warning"), m.group("text")));
      } else if (linker.matches()) {
        boolean placed = linker.group("file") != null;
        int number = placed ? Integer.parseInt(linker.group("line")) : 0;
        found.add(
            new CompilerMessage(
                placed ? linker.group("file") : "", number, true, linker.group("text")));
      }
    }
    return List.copyOf(found);
  }
}
