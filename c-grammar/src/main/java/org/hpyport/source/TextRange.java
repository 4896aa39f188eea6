package org.hpyport.source;

/**
 * A half-open range of byte offsets in one file: the only kind of position that is stored anywhere.
 *
 * @param start offset of the first byte, at least 0
 * @param end offset after the last byte, at least {@code start}
 */
public record TextRange(int start, int end) implements Comparable<TextRange> {

  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("bad range " + start + ".." + end);
    }
  }

  /** An empty range, which marks the place of an insertion. */
  public static TextRange at(int offset) {
    return new TextRange(offset, offset);
  }

  /** The number of bytes in the range. */
  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /**
   * Whether every byte of {@code other} lies in this range; an empty range may lie at either end.
   */
  public boolean contains(TextRange other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether the two ranges share at least one byte. */
  public boolean overlaps(TextRange other) {
    return start < other.end && other.start < end;
  }

  /** The smallest range that holds both. */
  public TextRange union(TextRange other) {
    return new TextRange(Math.min(start, other.start), Math.max(end, other.end));
  }

  @Override
  public int compareTo(TextRange other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }

  @Override
  public String toString() {
    return start + ".." + end;
  }
}
