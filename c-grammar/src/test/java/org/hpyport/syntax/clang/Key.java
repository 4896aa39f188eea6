package org.hpyport.syntax.clang;

import java.util.Comparator;

/**
 * Which construct stands where.
 *
 * @param from byte offset of the construct's own token, or of its first one
 * @param to the same, or the byte offset of its last token's first byte
 */
record Key(Construct construct, int from, int to) implements Comparable<Key> {
  private static final Comparator<Key> ORDER =
      Comparator.comparingInt(Key::from).thenComparing(Key::construct).thenComparingInt(Key::to);

  static Key at(Construct construct, int offset) {
    return new Key(construct, offset, offset);
  }

  @Override
  public int compareTo(Key other) {
    return ORDER.compare(this, other);
  }
}
