package org.hpyport.syntax;

import java.util.Arrays;
import org.hpyport.source.SourceFile;

/** The growing arrays of a {@link TokenList} under construction. */
final class TokenBuffer {
  private final SourceFile file;
  private TokenKind[] kinds;
  private int[] starts;
  private int[] ends;
  private boolean[] startsLine;
  private String[] words;
  private int count;

  TokenBuffer(SourceFile file, int length) {
    this.file = file;
    int capacity = Math.max(16, length / 6);
    kinds = new TokenKind[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
    startsLine = new boolean[capacity];
    words = new String[capacity];
  }

  void add(TokenKind kind, int start, int end, boolean first, String word) {
    if (count == kinds.length) {
      grow();
    }
    kinds[count] = kind;
    starts[count] = start;
    ends[count] = end;
    startsLine[count] = first;
    words[count++] = word;
  }

  private void grow() {
    int capacity = count * 2;
    kinds = Arrays.copyOf(kinds, capacity);
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    startsLine = Arrays.copyOf(startsLine, capacity);
    words = Arrays.copyOf(words, capacity);
  }

  TokenList toList() {
    return TokenList.owning(
        file,
        Arrays.copyOf(kinds, count),
        Arrays.copyOf(starts, count),
        Arrays.copyOf(ends, count),
        Arrays.copyOf(startsLine, count),
        Arrays.copyOf(words, count));
  }
}
