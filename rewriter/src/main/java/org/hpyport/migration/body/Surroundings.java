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
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;

/**
 * Lines to be put before and after statements. They are gathered first and written once, since a
 * statement that is the unbraced body of another needs braces as soon as it has a neighbour.
 */
final class Surroundings {
  private static final int START = 10;
  private static final int END = -10;

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

  /**
   * Writes all lines as edits. Statements may start or end at one place; what goes around an outer
   * one is then written outside of what goes around an inner one.
   */
  void write() {
    List<Statement> statements = new ArrayList<>(before.keySet());
    after.keySet().stream().filter(s -> !before.containsKey(s)).forEach(statements::add);
    Comparator<Statement> outerFirst =
        Comparator.<Statement>comparingInt(s -> s.span().first())
            .thenComparingInt(s -> -s.span().last());
    statements.sort(outerFirst);
    statements.forEach(this::writeStart);
    statements.sort(
        Comparator.<Statement>comparingInt(s -> s.span().last())
            .thenComparingInt(s -> -s.span().first()));
    statements.forEach(this::writeEnd);
  }

  private void writeStart(Statement s) {
    int start = tree.range(s).start();
    Layout layout = edits.layout();
    boolean ownLine = layout.startsLine(start);
    String glue = ownLine ? "\n" + layout.indentationAt(start) : " ";
    if (!placement.isInBlock(s)) {
      int head = tree.tokens().end(tree.activeBefore(s.span().first()));
      edits.insert(head, " {", START);
      glue = "\n" + innerIndentation(s);
      if (!ownLine) {
        edits.replace(new TextRange(blanksBefore(start, head), start), "");
        edits.insert(start, glue, START);
      }
    }
    for (Template line : before.getOrDefault(s, List.of())) {
      edits.insert(start, join("", line, glue), START);
    }
  }

  private void writeEnd(Statement s) {
    TextRange range = tree.range(s);
    boolean inBlock = placement.isInBlock(s);
    String indent = inBlock ? edits.layout().indentationAt(range.start()) : innerIndentation(s);
    int end = afterComment(range.end());
    for (Template line : after.getOrDefault(s, List.of())) {
      edits.insert(end, join("\n" + indent, line, ""), END);
    }
    if (!inBlock) {
      edits.insert(end, "\n" + outerIndentation(s) + "}", END);
    }
  }

  /** The indentation of the statement around {@code s}, whose head may run over several lines. */
  private String outerIndentation(Statement s) {
    SyntaxNode parent = placement.parent(s);
    int at = parent == null ? tree.range(s).start() : tree.range(parent).start();
    return edits.layout().indentationAt(at);
  }

  private String innerIndentation(Statement s) {
    Layout layout = edits.layout();
    int start = tree.range(s).start();
    return layout.startsLine(start)
        ? layout.indentationAt(start)
        : outerIndentation(s) + layout.indentUnit();
  }

  private int blanksBefore(int start, int head) {
    int blanks = start;
    while (blanks > head && tree.file().text().charAt(blanks - 1) == ' ') {
      blanks--;
    }
    return blanks;
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
