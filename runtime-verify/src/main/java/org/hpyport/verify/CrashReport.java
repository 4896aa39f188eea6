package org.hpyport.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the end of a process says about its cause.
 *
 * @param kind how it ended
 * @param method the method GraalPy was calling, if it says so, or empty
 * @param stack the extension's frames in the JVM's crash report as {@code file+0xoffset;...}
 * @param evidence the lines that say it
 */
record CrashReport(Fault.Kind kind, String method, String stack, List<String> evidence) {
  private static final Pattern BUILTIN = Pattern.compile("Builtin root (?<method>\\S+).*");
  private static final Pattern NATIVE =
      Pattern.compile("[# ]*C\\s+\\[(?<file>[^\\]+]+)\\+0x(?<offset>[0-9a-f]+)\\].*");
  private static final int MOST_LINES = 12;

  /**
   * Reads it.
   *
   * @param ended the process
   * @param errorFile the JVM's crash report, if there is one
   * @param abortStack the frames the shim saw at an abort, or empty
   */
  static CrashReport of(ChildProcess.Ended ended, Path errorFile, String abortStack)
      throws IOException {
    String method = "";
    for (String line : ended.stderr().lines().toList()) {
      Matcher m = BUILTIN.matcher(line.strip());
      method = m.matches() ? m.group("method") : method;
    }
    List<String> report =
        Files.exists(errorFile)
            ? Files.readString(errorFile, StandardCharsets.ISO_8859_1).lines().toList()
            : List.of();
    List<String> evidence = new ArrayList<>();
    report.stream()
        .filter(l -> l.startsWith("#  SIG") || l.startsWith("# C "))
        .forEach(evidence::add);
    List<String> said = ended.stderr().lines().filter(l -> !l.isBlank()).toList();
    said.stream().filter(l -> l.startsWith("Fatal Python error")).forEach(evidence::add);
    evidence.addAll(said.subList(Math.max(0, said.size() - MOST_LINES), said.size()));
    return new CrashReport(
        kind(ended, report), method, report.isEmpty() ? abortStack : stack(report), evidence);
  }

  private static Fault.Kind kind(ChildProcess.Ended ended, List<String> report) {
    if (ended.timedOut()) {
      return Fault.Kind.HANG;
    }
    boolean memory =
        report.stream().anyMatch(l -> l.startsWith("#  SIGSEGV") || l.startsWith("#  SIGBUS"));
    return switch (ended.exitCode()) {
      case 139, 138, 135 -> Fault.Kind.MEMORY;
      case 134 -> memory ? Fault.Kind.MEMORY : Fault.Kind.ABORT;
      default -> {
        if (memory) {
          yield Fault.Kind.MEMORY;
        }
        boolean internal =
            ended.stderr().contains("at <python>") || ended.stderr().contains("Traceback");
        yield internal ? Fault.Kind.INTERNAL : Fault.Kind.EXIT;
      }
    };
  }

  /**
   * The top frame is the faulting instruction; those below are return addresses, one past the call.
   */
  private static String stack(List<String> report) {
    List<String> frames = new ArrayList<>();
    boolean inside = false;
    for (String line : report) {
      if (line.startsWith("Native frames:")) {
        inside = true;
      } else if (inside && line.isBlank()) {
        break;
      } else if (inside) {
        Matcher m = NATIVE.matcher(line);
        if (m.matches()) {
          long offset = Long.parseLong(m.group("offset"), 16) - (frames.isEmpty() ? 0 : 1);
          frames.add(m.group("file") + "+0x" + Long.toHexString(offset));
        }
      }
    }
    return String.join(";", frames);
  }
}
