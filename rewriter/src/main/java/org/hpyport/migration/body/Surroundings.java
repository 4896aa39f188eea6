package org.hpyport.migration.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.Layout;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxTree;

/**
 * Lines to be put before and after statements. They are gathered first and written once, since a
 * statement that is the unbraced body of another needs braces as soon as it has a neighbour.
 */
final class Surroundings {
  private final SyntaxTree tree;
  private final EditSet edits;
  private final Placement placement;
  private final Map<Statement, List<Template>> before = new HashMap<>();
  private final Map<Statement, List<Template>> after = new HashMap<>();

  Surroundings(SyntaxTree tree, EditSet edits, Placement placement) {
    this.tree = tree;
    this.edits = edits;
    this.placement = placement;
  }

  void before(Statement s, Template line) {
    before.computeIfAbsent(s, k -> new ArrayList<>()).add(line);
  }

  void after(Statement s, Template line) {
    after.computeIfAbsent(s, k -> new ArrayList<>()).add(line);
  }

  boolean has(Statement s) {
    return before.containsKey(s) || after.containsKey(s);
  }

  /** Writes all lines as edits. */
  void write() {
    List<Statement> statements = new ArrayList<>(before.keySet());
    after.keySet().stream().filter(s -> !before.containsKey(s)).forEach(statements::add);
    statements.sort(
        Comparator.<Statement>comparingInt(s -> s.span().first())
            .thenComparingInt(s -> -s.span().last()));
    for (Statement s : statements) {
      if (placement.isInBlock(s)) {
        inBlock(s);
      } else {
        braced(s);
      }
    }
  }

  private void inBlock(Statement s) {
    TextRange range = tree.range(s);
    Layout layout = edits.layout();
    String indent = layout.indentationAt(range.start());
    String glue = layout.startsLine(range.start()) ? "\n" + indent : " ";
    for (Template line : before.getOrDefault(s, List.of())) {
      edits.insert(range.start(), join("", line, glue), 10);
    }
    int end = afterComment(range.end());
    for (Template line : after.getOrDefault(s, List.of())) {
      edits.insert(end, join("\n" + indent, line, ""), -10);
    }
  }

  private void braced(Statement s) {
    TextRange range = tree.range(s);
    Layout layout = edits.layout();
    int head = tree.tokens().end(s.span().first() - 1);
    String outer = layout.indentationAt(head);
    boolean ownLine = layout.startsLine(range.start());
    String inner = ownLine ? layout.indentationAt(range.start()) : outer + layout.indentUnit();
    edits.insert(head, " {", 20);
    if (!ownLine) {
      int blanks = range.start();
      while (blanks > head && tree.file().text().charAt(blanks - 1) == ' ') {
        blanks--;
      }
      edits.replace(new TextRange(blanks, range.start()), "");
      edits.insert(range.start(), "\n" + inner, 5);
    }
    for (Template line : before.getOrDefault(s, List.of())) {
      edits.insert(range.start(), join("", line, "\n" + inner), 10);
    }
    int end = afterComment(range.end());
    for (Template line : after.getOrDefault(s, List.of())) {
      edits.insert(end, join("\n" + inner, line, ""), -10);
    }
    edits.insert(end, "\n" + outer + "}", 30);
  }

  /** The end of the line if nothing but a comment follows on it, else {@code offset}. */
  private int afterComment(int offset) {
    int end = edits.layout().lineEnd(offset);
    String rest = tree.file().text().substring(offset, end).strip();
    boolean comment =
        rest.startsWith("//") || (rest.startsWith("/*") && rest.indexOf("*/") == rest.length() - 2);
    return comment ? end : offset;
  }

  private static Template join(String before, Template line, String after) {
    return Template.builder().text(before).template(line).text(after).build();
  }
}
