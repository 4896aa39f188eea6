package org.hpyport.discovery;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Guesses which word was meant. */
public final class Spelling {
  private static final int MOST = 3;

  private Spelling() {}

  /** A clause that names the nearest known word, or all of them if none is near. */
  static String suggest(String word, Collection<String> known) {
    List<String> sorted = known.stream().sorted().toList();
    String nearest =
        sorted.stream().min(Comparator.comparingInt(k -> distance(word, k))).orElse(word);
    return distance(word, nearest) <= Math.max(2, word.length() / 3)
        ? "did you mean '" + nearest + "'?"
        : "known are " + String.join(", ", sorted) + ".";
  }

  /**
   * The known words that were probably meant, nearest first, at most three; letter case is free.
   */
  public static List<String> near(String word, Collection<String> known) {
    String wanted = word.toLowerCase(Locale.ROOT);
    Map<String, Integer> distances = new HashMap<>();
    for (String k : known) {
      int distance = distance(wanted, k.toLowerCase(Locale.ROOT));
      if (distance <= Math.max(2, word.length() / 4)) {
        distances.put(k, distance);
      }
    }
    return distances.keySet().stream()
        .sorted(Comparator.<String>comparingInt(distances::get).thenComparing(k -> k))
        .limit(MOST)
        .toList();
  }

  /** The Levenshtein distance: how many letters to insert, delete or replace. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
