package org.hpyport.preprocess;

import java.util.Locale;

/** Reads one directive's text (C11 section 6.10). */
public final class DirectiveReader {
  private DirectiveReader() {}

  /**
   * Reads a directive.
   *
   * @param token its token
   * @param text its text, from {@code #} on
   */
  public static Directive read(int token, String text) {
    String line = clean(text).trim();
    int at = line.startsWith("%:") ? 2 : 1;
    while (at < line.length() && line.charAt(at) <= ' ') {
      at++;
    }
    int end = at;
    while (end < line.length()
        && (Character.isLetter(line.charAt(end)) || line.charAt(end) == '_')) {
      end++;
    }
    return new Directive(
        token, line.substring(at, end).toLowerCase(Locale.ROOT), line.substring(end).trim());
  }

  /**
   * {@code text} with each comment and each splice replaced by a blank; literals stay as they are.
   */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && "\r\n".indexOf(text.charAt(i + 1)) >= 0) {
        i += text.startsWith("\r\n", i + 1) ? 3 : 2;
        clean.append(' ');
      } else if (text.startsWith("//", i)) {
        break;
      } else if (text.startsWith("/*", i)) {
        int end = text.indexOf("*/", i + 2);
        i = end < 0 ? text.length() : end + 2;
        clean.append(' ');
      } else if (c == '"' || c == '\'') {
        int end = literal(text, i, c);
        clean.append(text, i, end);
        i = end;
      } else {
        clean.append(c);
        i++;
      }
    }
    return clean.toString();
  }

  private static int literal(String text, int start, char quote) {
    if (quote == '\'' && start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      return start + 1;
    }
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '\n') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i < text.length() && text.charAt(i) == '\n' ? i : i + 1, text.length());
  }
}
