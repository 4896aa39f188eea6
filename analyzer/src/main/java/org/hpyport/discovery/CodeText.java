package org.hpyport.discovery;

/**
 * C text without what is not code, for a quick look before anything is parsed. Comments, literals
 * and line splices become blanks (C17 5.1.1.2, phases 2 and 3); positions are not kept.
 */
final class CodeText {
  private CodeText() {}

  static String withoutComments(String text) {
    StringBuilder code = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int end = endOfNonCode(text, i);
      if (end > i) {
        code.append(' ');
        i = end;
      } else {
        code.append(text.charAt(i++));
      }
    }
    return code.toString();
  }

  /**
   * Where the comment, literal or splice that starts at {@code i} ends, or {@code i} if none does.
   */
  private static int endOfNonCode(String text, int i) {
    char c = text.charAt(i);
    if (text.startsWith("/*", i)) {
      int end = text.indexOf("*/", i + 2);
      return end < 0 ? text.length() : end + 2;
    }
    if (text.startsWith("//", i)) {
      int end = text.indexOf('\n', i);
      return end < 0 ? text.length() : end;
    }
    if (text.startsWith("\\\n", i)) {
      return i + 2;
    }
    if (text.startsWith("\\\r\n", i)) {
      return i + 3;
    }
    return c == '"' || c == '\'' ? endOfLiteral(text, i) : i;
  }

  private static int endOfLiteral(String text, int start) {
    char quote = text.charAt(start);
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) {
        return i + 1;
      }
      if (c == '\n') {
        return i; // an apostrophe in #error text, say
      }
      if (c == '\\') {
        i++;
      }
    }
    return text.length();
  }
}
