package org.hpyport.syntax;

import org.hpyport.syntax.classify.KeywordClasses;
import org.jspecify.annotations.Nullable;

/**
 * The different words of one text: most words of a file stand in it many times, so a word is looked
 * up where it stands and cut out only when it is new. An open hash table with linear probing.
 */
final class WordTable {
  /** A word and whether it is a keyword. */
  record Entry(String text, TokenKind kind) {}

  private static final int HASH_FACTOR = 0x9E3779B1; // 2^32 divided by the golden ratio

  private final String text;
  private @Nullable Entry[] entries;
  private int[] hashes;
  private int count;

  WordTable(String text) {
    this.text = text;
    int size = text.length() < 1000 ? 16 : 256; // powers of two
    this.entries = new Entry[size];
    this.hashes = new int[size];
  }

  /** The word that stands in the text from {@code start} to {@code end}. */
  Entry find(int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    int mask = entries.length - 1;
    int slot = spread(hash) & mask;
    for (Entry entry = entries[slot]; entry != null; entry = entries[slot]) {
      if (hashes[slot] == hash && is(entry.text(), start, end)) {
        return entry;
      }
      slot = (slot + 1) & mask;
    }
    return add(slot, hash, text.substring(start, end));
  }

  private static int spread(int hash) {
    int product = hash * HASH_FACTOR;
    return product ^ (product >>> 16);
  }

  private boolean is(String word, int start, int end) {
    return word.length() == end - start && text.startsWith(word, start);
  }

  private Entry add(int slot, int hash, String word) {
    TokenKind kind = KeywordClasses.isKeyword(word) ? TokenKind.KEYWORD : TokenKind.IDENTIFIER;
    Entry entry = new Entry(word, kind);
    entries[slot] = entry;
    hashes[slot] = hash;
    if (++count * 2 > entries.length) {
      grow();
    }
    return entry;
  }

  private void grow() {
    @Nullable Entry[] old = entries;
    int[] oldHashes = hashes;
    int mask = old.length * 2 - 1;
    entries = new Entry[old.length * 2];
    hashes = new int[old.length * 2];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != null) {
        int slot = spread(oldHashes[i]) & mask;
        while (entries[slot] != null) {
          slot = (slot + 1) & mask;
        }
        entries[slot] = old[i];
        hashes[slot] = oldHashes[i];
      }
    }
  }
}
