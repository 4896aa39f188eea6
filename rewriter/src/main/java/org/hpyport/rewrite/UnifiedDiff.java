package org.hpyport.rewrite;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/**
 * Differences between two texts in the unified format of GNU diff, as {@code patch -p1} takes it.
 */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final String UNFINISHED = "\n\\ No newline at end of file";

  private UnifiedDiff() {}

  /**
   * The difference of one file, or an empty text if there is none. Lines end in {@code \n}; a
   * {@code \r} before it is part of the line.
   *
   * @param name the file's name with slashes
   * @param before the old text, or an empty one for a new file
   * @param after the new text
   */
  public static String of(String name, String before, String after) {
    if (before.equals(after)) {
      return "";
    }
    String from = before.isEmpty() ? "/dev/null" : "a/" + name;
    String to = "b/" + name;
    List<String> old = lines(before);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            from, to, old, DiffUtils.diff(old, lines(after)), CONTEXT);
    return String.join("\n", diff) + "\n";
  }

  /**
   * The lines without their {@code \n}; a last line that lacks it says so and differs from one with
   * it.
   */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start) + UNFINISHED);
    }
    return lines;
  }
}
