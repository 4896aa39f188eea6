package org.hpyport.report;

import java.nio.charset.StandardCharsets;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;

/**
 * A byte offset as a person or an editor counts it.
 *
 * @param line from 1
 * @param column from 1, in Unicode code points; in bytes on a line that is not UTF-8
 */
record DisplayPosition(int line, int column) {

  static DisplayPosition of(SourceFile file, int offset) {
    int line = file.lines().line(offset);
    int start = file.lines().lineStart(line);
    String whole = file.text(file.lines().lineRange(line));
    String before = file.text(new TextRange(start, offset));
    int column = isUtf8(whole) ? codePoints(before) : before.length();
    return new DisplayPosition(line, column + 1);
  }

  private static boolean isUtf8(String bytes) {
    byte[] raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
    return new String(raw, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
  }

  /** Every code point has one byte that is not a continuation byte (RFC 3629 section 3). */
  private static int codePoints(String bytes) {
    return (int) bytes.chars().filter(b -> (b & 0xC0) != 0x80).count();
  }
}
