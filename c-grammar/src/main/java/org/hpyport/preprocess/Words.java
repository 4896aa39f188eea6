package org.hpyport.preprocess;

import java.util.ArrayList;
import java.util.List;

/** Cuts a directive's argument (no comments, no splices left in it) into preprocessing tokens. */
public final class Words {
  private static final String[] LONG = {
    "...", "<<=", ">>=", "->", "++", "--", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||", "##",
    "*=", "/=", "%=", "+=", "-=", "&=", "^=", "|="
  };

  /** What may stand second in one of them. */
  private static final String SECOND = "=.<>+-&|#";

  private Words() {}

  /** The tokens of {@code text} in order. */
  public static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c <= ' ') {
        i++;
        continue;
      }
      int end = end(text, i, c);
      words.add(text.substring(i, end));
      i = end;
    }
    return words;
  }

  private static int end(String text, int i, char c) {
    if (isWord(c) || (c == '.' && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1)))) {
      int end = i + 1;
      while (end < text.length()
          && (isWord(text.charAt(end)) || (c <= '9' && text.charAt(end) == '.'))) {
        end++;
      }
      return end;
    }
    if (c == '"' || c == '\'') {
      return literal(text, i, c);
    }
    if (i + 1 == text.length() || SECOND.indexOf(text.charAt(i + 1)) < 0) {
      return i + 1;
    }
    for (String punctuator : LONG) {
      if (text.startsWith(punctuator, i)) {
        return i + punctuator.length();
      }
    }
    return i + 1;
  }

  private static int literal(String text, int start, char quote) {
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != quote) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, text.length());
  }

  /** Whether {@code word} is an identifier. */
  public static boolean isName(String word) {
    return !word.isEmpty() && isWord(word.charAt(0)) && !Character.isDigit(word.charAt(0));
  }

  /** Whether {@code text} ends in the token {@code word}, a name. */
  public static boolean isLast(String text, String word) {
    int before = text.length() - word.length() - 1;
    return text.endsWith(word) && (before < 0 || !isWord(text.charAt(before)));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@' || c >= 0x80;
  }
}
