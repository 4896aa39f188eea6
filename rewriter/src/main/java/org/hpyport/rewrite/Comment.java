package org.hpyport.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Lexer;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;

/**
 * A comment of a file (C11 section 6.4.9).
 *
 * @param range from its first delimiter to its last, the newline behind {@code //} excluded
 * @param directive whether it stands inside a directive, whose line it must not break
 * @param text as it is written
 */
record Comment(TextRange range, boolean directive, String text) {
  private static final Pattern IN_TRIVIA =
      Pattern.compile("/\\*.*?(?:\\*/|\\z)|//[^\\r\\n]*", Pattern.DOTALL);
  // Literals first: what looks like a comment in one is none.
  private static final Pattern IN_DIRECTIVE =
      Pattern.compile(
          "\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+'|"
              + "(?<comment>/\\*.*?(?:\\*/|\\z)|//[^\\r\\n]*)",
          Pattern.DOTALL);

  /** All comments of {@code file}, in its order. */
  static List<Comment> of(SourceFile file) {
    TokenList tokens = Lexer.lex(file);
    List<Comment> found = new ArrayList<>();
    for (int t = 0; t < tokens.size(); t++) {
      TextRange trivia = tokens.triviaBefore(t);
      Matcher m = IN_TRIVIA.matcher(file.text(trivia));
      while (m.find()) {
        found.add(new Comment(m.start(), m.group(), trivia, false));
      }
      if (tokens.kind(t) == TokenKind.DIRECTIVE) {
        m = IN_DIRECTIVE.matcher(file.text(tokens.range(t)));
        while (m.find()) {
          if (m.group("comment") != null) {
            found.add(new Comment(m.start(), m.group(), tokens.range(t), true));
          }
        }
      }
    }
    return found;
  }

  private Comment(int at, String text, TextRange within, boolean directive) {
    this(new TextRange(within.start() + at, within.start() + at + text.length()), directive, text);
  }

  /** What it says, whichever its delimiters and its indentation. */
  String words() {
    String inner = text.startsWith("//") ? text.substring(2) : text.substring(2, innerEnd());
    return inner.replaceAll("\\s+", " ").strip();
  }

  private int innerEnd() {
    return text.endsWith("*/") && text.length() >= 4 ? text.length() - 2 : text.length();
  }

  /** The comment as it can stand before other text on its line. */
  String inline() {
    return text.startsWith("//")
        ? "/*" + text.substring(2).stripTrailing().replace("*/", "* /") + " */"
        : text;
  }
}
