package org.hpyport.source;

/**
 * One replacement in one file; an insertion has an empty range.
 *
 * @param range the bytes that go
 * @param newText what comes in their place, one {@code char} a byte
 */
public record TextEdit(TextRange range, String newText) implements Comparable<TextEdit> {

  @Override
  public int compareTo(TextEdit other) {
    return range.compareTo(other.range);
  }
}
