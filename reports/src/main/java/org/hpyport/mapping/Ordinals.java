package org.hpyport.mapping;

import java.util.List;

/** Names arguments for people, who count from one. */
final class Ordinals {
  private static final List<String> WORDS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");

  private Ordinals() {}

  /** {@code the second argument} for 1. */
  static String argument(int index) {
    return "the " + word(index) + " argument";
  }

  /** {@code the first and third argument} for 0 and 2. */
  static String arguments(List<Integer> indices) {
    List<String> words = indices.stream().map(Ordinals::word).toList();
    int last = words.size() - 1;
    String list =
        last == 0
            ? words.get(0)
            : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    return "the " + list + (last == 0 ? " argument" : " arguments");
  }

  static String word(int index) {
    return index < WORDS.size() ? WORDS.get(index) : (index + 1) + "th";
  }
}
