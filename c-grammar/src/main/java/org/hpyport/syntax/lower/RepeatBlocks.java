package org.hpyport.syntax.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The repeat blocks of a templated C file: {@code /**begin repeat} with lists such as {@code #OP =
 * +, -#} in a comment, the text to repeat, {@code /**end repeat}. Blocks nest with a number after
 * the word (NumPy's {@code conv_template}).
 */
final class RepeatBlocks {
  private static final Pattern MARK = Pattern.compile("/\\*\\*\\s*(begin|end)\\s+repeat\\d*");
  private static final Pattern LIST = Pattern.compile("#\\s*(\\w+)\\s*=([^#]*)#");

  /** Where a block's lists hold: offsets, the second one not included. */
  private record Block(int start, int end, Map<String, String> firsts) {}

  private final List<Block> blocks = new ArrayList<>();

  private RepeatBlocks() {}

  /** The blocks in {@code text}. */
  static RepeatBlocks of(String text) {
    RepeatBlocks found = new RepeatBlocks();
    Deque<Integer> open = new ArrayDeque<>();
    Deque<Map<String, String>> lists = new ArrayDeque<>();
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      if (mark.group(1).equals("begin")) {
        int close = text.indexOf("*/", mark.end());
        open.push(mark.start());
        lists.push(lists(text.substring(mark.end(), close < 0 ? text.length() : close)));
      } else if (!open.isEmpty()) {
        found.blocks.add(new Block(open.pop(), mark.end(), lists.pop()));
      }
    }
    return found;
  }

  private static Map<String, String> lists(String head) {
    Map<String, String> firsts = new LinkedHashMap<>();
    Matcher list = LIST.matcher(head);
    while (list.find()) {
      firsts.put(list.group(1), first(list.group(2)));
    }
    return firsts;
  }

  /** The first value that is not empty; a group {@code (a, b)*3} counts by its first member. */
  private static String first(String values) {
    for (String value : values.split(",", -1)) {
      String one = value.replaceAll("\\n\\s*\\*?", " ").strip();
      one = one.replaceFirst("(?<=\\S)\\s*\\*\\s*\\d+$", "");
      if (one.startsWith("(") && !one.contains(")")) {
        one = one.substring(1).strip();
      }
      if (!one.isEmpty()) {
        return one;
      }
    }
    return "";
  }

  /**
   * The first value of a name.
   *
   * @param offset where the name is used
   * @return {@code null} if no block around has such a list
   */
  @Nullable String first(String name, int offset) {
    // Inner blocks end first.
    for (Block block : blocks) {
      String value = block.firsts().get(name);
      if (value != null && block.start() <= offset && offset < block.end()) {
        return value;
      }
    }
    return null;
  }
}
