package org.hpyport.rewrite;

import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;

/** The habits of one file that inserted code takes over: newline and indentation. */
public final class Layout {
  private final String text;
  private final String newline;
  private final String indentUnit;

  private Layout(String text, String newline, String indentUnit) {
    this.text = text;
    this.newline = newline;
    this.indentUnit = indentUnit;
  }

  public static Layout of(SourceFile file) {
    return new Layout(file.text(), file.lineTerminator(), findIndentUnit(file.text()));
  }

  /** {@code \n} or {@code \r\n}. */
  public String newline() {
    return newline;
  }

  /** One level of indentation: a tab, two or four blanks. */
  public String indentUnit() {
    return indentUnit;
  }

  /** {@code text} with every {@code \n} in the file's style. */
  public String withNewlines(String text) {
    return newline.equals("\n") ? text : text.replaceAll("(?<!\r)\n", newline);
  }

  /** The blanks at the start of the line that holds {@code offset}. */
  public String indentationAt(int offset) {
    int start = lineStart(offset);
    int end = start;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  /** The offset of the first byte of the line that holds {@code offset}. */
  public int lineStart(int offset) {
    int at = offset;
    while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
      at--;
    }
    return at;
  }

  /** The offset after the last byte of the line that holds {@code offset}, its newline excluded. */
  public int lineEnd(int offset) {
    int at = offset;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  /** The offset of the first byte of the line after the one that holds {@code offset}. */
  public int nextLine(int offset) {
    int at = lineEnd(offset);
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n' && at >= offset) {
      at++;
    }
    return at;
  }

  /** Whether nothing but blanks stands on the line before {@code offset}. */
  public boolean startsLine(int offset) {
    return text.substring(lineStart(offset), offset).isBlank();
  }

  /** Whether nothing but blanks stands on the line after {@code offset}. */
  public boolean endsLine(int offset) {
    return text.substring(offset, lineEnd(offset)).isBlank();
  }

  /**
   * What goes when a statement is deleted: its whole lines if it is alone on them (with the blank
   * line behind if another blank line or an opening brace stands before), or else the statement and
   * the blanks that part it from what follows. A comment behind it stays.
   *
   * @param statement the statement with its semicolon
   */
  public TextRange statementWithLine(TextRange statement) {
    if (startsLine(statement.start()) && endsLine(statement.end())) {
      return withBlankLine(new TextRange(lineStart(statement.start()), nextLine(statement.end())));
    }
    int end = statement.end();
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    int start = statement.start();
    if (end == lineEnd(statement.end())) {
      while (start > 0 && isBlank(text.charAt(start - 1))) {
        start--;
      }
    }
    return new TextRange(start, end);
  }

  /** Adds the blank line behind removed lines where one stands before them, or a brace opens. */
  private TextRange withBlankLine(TextRange lines) {
    if (lines.end() >= text.length() || !endsLine(lines.end())) {
      return lines;
    }
    String above = text.substring(previousLine(lines.start()), lines.start()).trim();
    boolean superfluous = above.isEmpty() || above.endsWith("{");
    return superfluous ? new TextRange(lines.start(), nextLine(lines.end())) : lines;
  }

  /** The offset of the first byte of the line before the one that starts at {@code start}. */
  private int previousLine(int start) {
    int end = start;
    if (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    if (end > 0 && text.charAt(end - 1) == '\r') {
      end--;
    }
    return lineStart(end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  private static String findIndentUnit(String text) {
    int tabs = 0;
    int twos = 0;
    int fours = 0;
    int previous = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (line.isBlank() || line.startsWith(" *")) {
        continue;
      }
      if (line.charAt(0) == '\t') {
        tabs++;
        continue;
      }
      int depth = 0;
      while (depth < line.length() && line.charAt(depth) == ' ') {
        depth++;
      }
      if (depth - previous == 2) {
        twos++;
      } else if (depth - previous == 4) {
        fours++;
      }
      previous = depth;
    }
    if (tabs > 2 * (twos + fours)) {
      return "\t";
    }
    return twos > fours ? "  " : "    ";
  }
}
