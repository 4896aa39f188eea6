package org.hpyport.migration.support;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One resource of the support header.
 *
 * @param name of the resource, which is that of its first helper
 * @param provided names of its helpers, at least one
 * @param required names of other parts, sorted
 * @param includes C headers with their angle brackets, sorted
 * @param code what follows the resource's first line: a comment and C code
 */
record SupportPart(
    String name, Set<String> provided, List<String> required, List<String> includes, String code) {
  private static final Pattern FIRST_LINE =
      Pattern.compile(
          "/\\* (?:provides: ([^;\n]+); )?requires: ([^;\n]+); includes: ([^;\n]+) \\*/\n(.*)",
          Pattern.DOTALL);

  SupportPart {
    provided = Set.copyOf(provided);
    required = List.copyOf(required);
    includes = List.copyOf(includes);
  }

  /** Reads a resource's text. */
  static SupportPart parse(String name, String text) {
    Matcher matcher = FIRST_LINE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalStateException("The first line of " + name + ".h is not as it should be.");
    }
    String provides = matcher.group(1);
    return new SupportPart(
        name,
        new TreeSet<>(list(provides == null ? name : provides)),
        list(matcher.group(2)),
        list(matcher.group(3)),
        matcher.group(4));
  }

  /** The comment before a helper, or else the one before all, without its marks, in one line. */
  String comment(String helper) {
    Matcher defined =
        Pattern.compile("\\b" + Pattern.quote(helper) + "\\b(?![^\\n]*\\*/)").matcher(code);
    int end = -1;
    while (end < 0 && defined.find()) {
      end = insideComment(defined.start()) ? -1 : code.lastIndexOf("*/", defined.start());
    }
    int last = end < 0 ? code.indexOf("*/") : end;
    int start = code.lastIndexOf("/*", last) + 2;
    return code.substring(start, last).replaceAll("\\s*\n\\s*\\* ?", " ").strip();
  }

  private boolean insideComment(int offset) {
    return code.lastIndexOf("/*", offset) > code.lastIndexOf("*/", offset);
  }

  private static List<String> list(String text) {
    return text.equals("none") ? List.of() : Arrays.stream(text.split(", ")).sorted().toList();
  }
}
