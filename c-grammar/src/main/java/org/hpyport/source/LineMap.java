package org.hpyport.source;

import java.util.Arrays;

/**
 * Maps byte offsets to lines and columns. A line ends after {@code \n}, {@code \r\n} or a lone
 * {@code \r}.
 */
public final class LineMap {
  private final int[] starts;
  private final int length;

  private LineMap(int[] starts, int length) {
    this.starts = starts;
    this.length = length;
  }

  static LineMap of(String text) {
    int[] starts = new int[Math.max(16, text.length() / 24)];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new LineMap(Arrays.copyOf(starts, count), text.length());
  }

  /**
   * The number of lines; a text without a final newline counts its last line, an empty one has one.
   */
  public int lineCount() {
    return starts.length;
  }

  /** The 1-based line that holds {@code offset}; the end of the text belongs to the last line. */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The 1-based column of {@code offset} in bytes. */
  public int column(int offset) {
    return offset - starts[line(offset) - 1] + 1;
  }

  /** The offset of the first byte of the 1-based {@code line}. */
  public int lineStart(int line) {
    return starts[line - 1];
  }

  /** The range of the 1-based {@code line}, its line terminator included. */
  public TextRange lineRange(int line) {
    return new TextRange(starts[line - 1], line < starts.length ? starts[line] : length);
  }
}
