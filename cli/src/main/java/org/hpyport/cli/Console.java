package org.hpyport.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hpyport.report.TextStyle;

/**
 * Where output goes. Text is UTF-8 whatever the locale is; a closed pipe makes output vanish, not
 * fail.
 *
 * @param out standard output, for data
 * @param err standard error, for talk
 * @param outTerminal whether a person watches {@code out}
 * @param errTerminal whether a person watches {@code err}
 * @param environment the environment variables
 */
record Console(
    PrintStream out,
    PrintStream err,
    boolean outTerminal,
    boolean errTerminal,
    Map<String, String> environment) {

  /** The launcher tells which of {@code out} and {@code err} are terminals. */
  private static final String TERMINALS = "hpyport.terminals";

  static Console ofProcess() {
    String terminals = System.getProperty(TERMINALS, "");
    return new Console(
        utf8(System.out),
        utf8(System.err),
        terminals.contains("out"),
        terminals.contains("err"),
        System.getenv());
  }

  static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  TextStyle outStyle() {
    return style(outTerminal);
  }

  TextStyle errStyle() {
    return style(errTerminal);
  }

  private TextStyle style(boolean terminal) {
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean dumb = "dumb".equals(environment.get("TERM"));
    return terminal && !refused && !dumb ? TextStyle.COLOUR : TextStyle.PLAIN;
  }

  /** Prints text of one byte a char as it is: the bytes of a source file. */
  void outBytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }
}
