package org.hpyport.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file as it was read: its path, its bytes and its line starts.
 *
 * <p>{@link #text()} holds one {@code char} a byte (ISO-8859-1), so {@link #bytes()} gives back
 * exactly what was read. Use {@link #displayText(TextRange)} for anything a person will read.
 */
public final class SourceFile {
  private final Path path;
  private final String name;
  private final String text;
  private final LineMap lines;

  private SourceFile(Path path, String name, String text) {
    this.path = path;
    this.name = name;
    this.text = text;
    this.lines = LineMap.of(text);
  }

  /**
   * Reads a file.
   *
   * @param path where it is
   * @param name how messages and reports call it: a path relative to what the user named, with
   *     slashes
   * @throws IOException if it cannot be read
   */
  public static SourceFile read(Path path, String name) throws IOException {
    return new SourceFile(
        path, name, new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
  }

  /** A source file that was never on disk; {@code text} holds one byte a char. */
  public static SourceFile ofText(String name, String text) {
    return new SourceFile(Path.of(name), name, text);
  }

  /** The same file as if other text stood in it; what it includes is found as before. */
  public SourceFile withText(String other) {
    return new SourceFile(path, name, other);
  }

  /** Where the file is. */
  public Path path() {
    return path;
  }

  /** How messages and reports call it. */
  public String name() {
    return name;
  }

  /** The content, one {@code char} a byte. */
  public String text() {
    return text;
  }

  /** The content of one range, one {@code char} a byte. */
  public String text(TextRange range) {
    return text.substring(range.start(), range.end());
  }

  /**
   * The content of one range as a person should see it: as UTF-8 where it is valid UTF-8, control
   * characters other than tabs and line ends as pictures, so that no text can steer a terminal.
   */
  public String displayText(TextRange range) {
    byte[] raw = text(range).getBytes(StandardCharsets.ISO_8859_1);
    String utf8 = new String(raw, StandardCharsets.UTF_8);
    return visible(
        utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(raw, StandardCharsets.ISO_8859_1));
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
      visible.append(control ? picture(c) : c);
    }
    return visible.toString();
  }

  /** From the block Control Pictures of Unicode, which has none for U+0080 to U+009F. */
  private static char picture(char control) {
    return control < ' ' ? (char) ('\u2400' + control) : control == 0x7f ? '\u2421' : '\uFFFD';
  }

  public byte[] bytes() {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  public LineMap lines() {
    return lines;
  }

  /** The line terminator this file uses most: {@code \r\n} or {@code \n}. */
  public String lineTerminator() {
    int crlf = 0;
    int lf = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (i > 0 && text.charAt(i - 1) == '\r') {
        crlf++;
      } else {
        lf++;
      }
    }
    return crlf > lf ? "\r\n" : "\n";
  }

  /** Whether this looks like a binary file: it has a NUL byte. */
  public boolean isBinary() {
    return text.indexOf('\0') >= 0;
  }

  @Override
  public String toString() {
    return name;
  }
}
