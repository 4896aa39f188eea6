package org.hpyport.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextEdit;
import org.hpyport.source.TextRange;

/**
 * Keeps the comments of replaced text. A template that says nothing of them would lose them: they
 * are put before what comes in the place of their text, on lines of their own where that text
 * starts a line.
 *
 * <p>A comment that a template carries along, in whatever form, is not put there again. Comments of
 * discarded text (a branch that no port compiles) go with it.
 */
final class CommentKeeper {
  private final SourceFile file;
  private final Layout layout;
  private final List<TextRange> discarded;

  CommentKeeper(SourceFile file, Layout layout, List<TextRange> discarded) {
    this.file = file;
    this.layout = layout;
    this.discarded = discarded;
  }

  /**
   * The edits with lost comments added.
   *
   * @param edits in order, not overlapping
   * @param result the text they give
   */
  List<TextEdit> keep(List<TextEdit> edits, String result) {
    if (edits.stream().noneMatch(e -> mayHoldComment(file.text(e.range())))) {
      return edits;
    }
    Map<String, Integer> missing = missing(result);
    if (missing.values().stream().allMatch(n -> n <= 0)) {
      return edits;
    }
    List<Comment> comments = comments();
    List<TextEdit> out = new ArrayList<>();
    for (TextEdit edit : edits) {
      List<Comment> lost = new ArrayList<>();
      for (Comment comment : comments) {
        if (edit.range().contains(comment.range())
            && missing.getOrDefault(comment.words(), 0) > 0) {
          missing.merge(comment.words(), -1, Integer::sum);
          lost.add(comment);
        }
      }
      out.add(lost.isEmpty() ? edit : new TextEdit(edit.range(), with(lost, edit)));
    }
    return out;
  }

  private static boolean mayHoldComment(String text) {
    return text.contains("/*") || text.contains("//");
  }

  /** How often each comment of the file is not in {@code result}. */
  private Map<String, Integer> missing(String result) {
    Map<String, Integer> counts = new HashMap<>();
    comments().forEach(c -> counts.merge(c.words(), 1, Integer::sum));
    Comment.of(SourceFile.ofText(file.name(), result))
        .forEach(c -> counts.merge(c.words(), -1, Integer::sum));
    return counts;
  }

  private List<Comment> comments() {
    return Comment.of(file).stream()
        .filter(c -> discarded.stream().noneMatch(d -> d.contains(c.range())))
        .toList();
  }

  private String with(List<Comment> lost, TextEdit edit) {
    int start = edit.range().start();
    boolean ownLines = layout.startsLine(start) && lost.stream().noneMatch(Comment::directive);
    String text = edit.newText();
    StringBuilder out = new StringBuilder();
    if (!ownLines) {
      lost.forEach(c -> out.append(c.inline()).append(' '));
      return text.isEmpty() ? " " + out.toString().stripTrailing() : out + text;
    }
    boolean fromMargin = start == layout.lineStart(start);
    String indentation = fromMargin ? blanksAt(lost.get(0)) : layout.indentationAt(start);
    for (Comment comment : lost) {
      out.append(fromMargin ? indentation : "").append(comment.text()).append(layout.newline());
      out.append(fromMargin ? "" : indentation);
    }
    return out + text;
  }

  /** The indentation of the line that a comment starts on. */
  private String blanksAt(Comment comment) {
    return layout.indentationAt(comment.range().start());
  }
}
