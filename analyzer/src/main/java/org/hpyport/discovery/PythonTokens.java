package org.hpyport.discovery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;

/**
 * Splits a Python file into tokens (Python reference, "Lexical analysis"). Any text gives tokens;
 * what no rule knows is an operator of one character.
 */
final class PythonTokens {
  private final String text;
  private final List<PythonToken> tokens = new ArrayList<>();
  private int at;
  private int depth;
  private boolean startsLine = true;
  private boolean indented;

  private PythonTokens(String text) {
    this.text = text;
  }

  static List<PythonToken> of(SourceFile file) {
    PythonTokens reader = new PythonTokens(file.text());
    while (reader.at < reader.text.length()) {
      reader.step();
    }
    return List.copyOf(reader.tokens);
  }

  private void step() {
    char c = text.charAt(at);
    if (c == '\n' || c == '\r') {
      at++;
      startsLine |= depth == 0;
      indented = false;
    } else if (c == '\\' && at + 1 < text.length() && "\r\n".indexOf(text.charAt(at + 1)) >= 0) {
      at += text.startsWith("\r\n", at + 1) ? 3 : 2;
    } else if (c == ' ' || c == '\t' || c == '\f') {
      at++;
      indented |= startsLine;
    } else if (c == '#') {
      while (at < text.length() && text.charAt(at) != '\n') {
        at++;
      }
    } else {
      token(c);
    }
  }

  private void token(char c) {
    int start = at;
    if (isWord(c)) {
      while (at < text.length() && isWord(text.charAt(at))) {
        at++;
      }
      String word = text.substring(start, at);
      boolean quoted = at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
      if (quoted && isPrefix(word)) {
        string(start, word.toLowerCase(Locale.ROOT));
      } else {
        boolean number = c >= '0' && c <= '9';
        add(number ? PythonToken.Kind.NUMBER : PythonToken.Kind.NAME, word, start);
      }
    } else if (c == '"' || c == '\'') {
      string(start, "");
    } else {
      operator(c, start);
    }
  }

  private void operator(char c, int start) {
    boolean augmented = "+-*/|&^%@:=!<>".indexOf(c) >= 0 && text.startsWith("=", at + 1);
    at += augmented || text.startsWith("**", at) ? 2 : 1;
    if (")]}".indexOf(c) >= 0) {
      depth = Math.max(0, depth - 1);
    }
    add(PythonToken.Kind.OPERATOR, text.substring(start, at), start);
    if ("([{".indexOf(c) >= 0) {
      depth++;
    }
    startsLine = c == ';' && depth == 0;
  }

  private void string(int start, String prefix) {
    String quote =
        text.startsWith(text.substring(at, at + 1).repeat(3), at)
            ? text.substring(at, at + 3)
            : text.substring(at, at + 1);
    at += quote.length();
    StringBuilder value = new StringBuilder();
    boolean raw = prefix.indexOf('r') >= 0;
    boolean plain = prefix.isEmpty() || prefix.equals("u") || prefix.equals("r");
    while (at < text.length() && !text.startsWith(quote, at)) {
      char c = text.charAt(at++);
      if (c == '\n' && quote.length() == 1) {
        break;
      }
      if (c == '\\' && at < text.length()) {
        char escaped = text.charAt(at++);
        boolean simple = "\\'\"".indexOf(escaped) >= 0;
        plain &= raw || simple || escaped == '\n';
        value.append(raw ? "\\" : "").append(raw || simple ? String.valueOf(escaped) : "");
      } else {
        value.append(c);
      }
    }
    at = Math.min(text.length(), at + quote.length());
    String decoded =
        new String(value.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    add(plain ? PythonToken.Kind.STRING : PythonToken.Kind.OTHER_STRING, decoded, start);
  }

  private void add(PythonToken.Kind kind, String value, int start) {
    tokens.add(new PythonToken(kind, value, new TextRange(start, at), depth, startsLine, indented));
    startsLine = false;
  }

  private static boolean isWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c) || c >= 0x80;
  }

  private static boolean isPrefix(String word) {
    return word.length() <= 2 && word.chars().allMatch(c -> "rRbBuUfF".indexOf(c) >= 0);
  }
}
