package org.hpyport.syntax;

import java.util.Set;
import org.hpyport.syntax.classify.View;

/** Finds the names that {@code typedef} declarations introduce, without parsing them. */
final class TypedefNames {
  private TypedefNames() {}

  /** Adds the typedef names in {@code view} to {@code names}. */
  static void collect(View view, Set<String> names) {
    for (int i = 0; i < view.size(); i++) {
      if (view.is(i, "typedef")) {
        int end = view.find(";", i, view.size());
        declarators(view, i + 1, end, names);
        i = end;
      }
    }
  }

  /** Adds the typedef names of the branches that are not taken. */
  static void collectInactive(TokenList tokens, boolean[] active, Set<String> names) {
    boolean[] others = new boolean[active.length];
    boolean any = false;
    for (int i = 0; i < active.length; i++) {
      others[i] = !active[i];
      any |= others[i] && tokens.is(i, "typedef");
    }
    if (any) {
      collect(View.of(tokens, others), names);
    }
  }

  private static void declarators(View view, int from, int end, Set<String> names) {
    int start = from;
    while (start < end) {
      int comma = view.find(",", start, end);
      String name = name(view, start, comma);
      if (!name.isEmpty()) {
        names.add(name);
      }
      start = comma + 1;
    }
  }

  /**
   * The declared name: in {@code (*name)(…)} the one in parentheses, else the last word outside.
   */
  private static String name(View view, int from, int to) {
    String last = "";
    int i = from;
    while (i < to) {
      if (view.isWord(i)) {
        boolean attribute =
            view.is(i + 1, "(")
                && !last.isEmpty()
                && view.skip(i + 1) >= to
                && i > from
                && view.isWord(i - 1);
        if (!attribute) {
          last = view.text(i);
        }
      } else if (view.isKeyword(i)
          && view.text(i).startsWith("__attribute")
          && view.is(i + 1, "(")) {
        i = view.skip(i + 1);
        continue;
      } else if (view.is(i, "(")) {
        int close = view.match(i);
        boolean inner = close > 0 && view.is(close + 1, "(") && close < to;
        if (inner) {
          return name(view, i + 1, close);
        }
        if (!last.isEmpty()) {
          return last;
        }
      }
      i = view.skip(i);
    }
    return last;
  }
}
