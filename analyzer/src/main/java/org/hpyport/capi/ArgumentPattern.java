package org.hpyport.capi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a replacement's argument list is made from the original arguments: {@code $n} is the n-th
 * argument, {@code $n*} all from the n-th on with their commas, everything else is literal text.
 *
 * @param text the pattern, without the parentheses around the list
 */
public record ArgumentPattern(String text) {

  /** The context, then the same arguments. */
  public static final ArgumentPattern CONTEXT_FIRST = new ArgumentPattern("ctx, $0*");

  /** The same arguments, nothing more. */
  public static final ArgumentPattern SAME = new ArgumentPattern("$0*");

  private static final Pattern REFERENCE = Pattern.compile("(, ?)?\\$(\\d+)(\\*?)");

  /** Writes the list for these argument texts; an empty rest takes its leading comma with it. */
  public String expand(List<String> arguments) {
    Matcher m = REFERENCE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      m.appendReplacement(out, Matcher.quoteReplacement(replacement(m, arguments)));
    }
    return m.appendTail(out).toString();
  }

  private static String replacement(Matcher m, List<String> arguments) {
    String comma = m.group(1) == null ? "" : m.group(1);
    int index = Integer.parseInt(m.group(2));
    if (m.group(3).isEmpty()) {
      return comma + arguments.get(index);
    }
    if (index >= arguments.size()) {
      return "";
    }
    return comma + String.join(", ", arguments.subList(index, arguments.size()));
  }

  /** The arguments named singly, ascending by place in the pattern, repeats included. */
  public List<Integer> references() {
    List<Integer> found = new ArrayList<>();
    Matcher m = REFERENCE.matcher(text);
    while (m.find()) {
      if (m.group(3).isEmpty()) {
        found.add(Integer.valueOf(m.group(2)));
      }
    }
    return List.copyOf(found);
  }

  /** True if some argument appears twice, so that its side effects would, too. */
  public boolean repeatsArgument() {
    List<Integer> used = references();
    return used.stream().distinct().count() != used.size();
  }

  /** True if the list names the context. */
  public boolean needsContext() {
    return Pattern.compile("\\bctx\\b").matcher(text).find();
  }
}
