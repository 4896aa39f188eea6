package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.rewrite.EditSet;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenList;
import org.hpyport.syntax.TokenSpan;

/** Comments in text that is written anew: they move with their code instead of going with it. */
final class Comments {
  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?\\*/|//[^\\r\\n]*", Pattern.DOTALL);

  /** What marks the fields of a type that is given by position. */
  private static final Pattern FIELD =
      Pattern.compile("/[*/]\\s*((tp|nb|sq|mp|bf|am|ob|was_sq)_\\w+\\W*)+\\*?/?");

  private Comments() {}

  /**
   * The comments between the tokens of a span, in order.
   *
   * @param kept regions whose text stays, and its comments with it
   */
  static List<String> within(SyntaxTree tree, TokenSpan span, List<TextRange> kept) {
    TokenList tokens = tree.tokens();
    List<String> found = new ArrayList<>();
    for (int t = span.first() + 1; t <= span.last(); t++) {
      TextRange trivia = tokens.triviaBefore(t);
      if (kept.stream().noneMatch(k -> k.contains(trivia))) {
        Matcher comment = COMMENT.matcher(tree.file().text(trivia));
        while (comment.find()) {
          found.add(comment.group());
        }
      }
    }
    return found;
  }

  /** The comments of a span as they can stand behind code on one line; empty if there are none. */
  static String behind(SyntaxTree tree, TokenSpan span, List<TextRange> kept) {
    StringBuilder out = new StringBuilder();
    for (String comment : within(tree, span, kept)) {
      boolean line = comment.startsWith("//");
      out.append(' ').append(line ? "/*" + comment.substring(2) + " */" : comment);
    }
    return out.toString();
  }

  /** Puts the comments of a span that is replaced as a whole on lines of their own before it. */
  static void putBefore(EditSet edits, SyntaxTree tree, TokenSpan span, List<TextRange> kept) {
    int start = tree.tokens().start(span.first());
    for (String comment : within(tree, span, kept)) {
      if (!FIELD.matcher(comment).matches()) {
        edits.insert(start, comment + "\n", Order.NORMAL);
      }
    }
  }
}
