package org.hpyport.mapping;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;

/** A file of the corpus and its port. */
final class FilePair {
  private static final int WHOLE = 16;
  private static final int LEAD = 3;
  private static final int TRAIL = 5;
  private static final int MOST = 22;
  private static final Pattern WORD =
      Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|/\\*.*?\\*/|([A-Za-z_]\\w*)", Pattern.DOTALL);

  private final SyntaxTree before;
  private final SyntaxTree after;
  private final List<String> oldLines;
  private final List<String> newLines;
  private final List<AbstractDelta<String>> deltas;

  FilePair(SourceFile before, SourceFile after) {
    this.before = CParser.parse(before, ParseOptions.defaults());
    this.after = CParser.parse(after, ParseOptions.defaults());
    this.oldLines = before.text().lines().toList();
    this.newLines = after.text().lines().toList();
    this.deltas = DiffUtils.diff(oldLines, newLines).getDeltas();
  }

  /** A symbol and the lines that show it: a whole declaration or a piece of one. */
  record Piece(String symbol, String before, String after, boolean whole) {}

  /** Lines from, inclusive, to, exclusive, counted from 0. */
  private record Lines(int from, int to) {
    int count() {
      return to - from;
    }
  }

  /** Every use of a wanted word in code, with its surroundings. */
  List<Piece> excerpts(Predicate<String> wanted) {
    List<Piece> found = new ArrayList<>();
    for (int i = 0; i < before.tokens().size(); i++) {
      if (before.isActive(i)) {
        TextRange range = before.tokens().range(i);
        if (before.tokens().kind(i) == TokenKind.IDENTIFIER) {
          use(before.tokens().text(i), range.start(), wanted, found);
        } else if (before.tokens().kind(i) == TokenKind.DIRECTIVE) {
          Matcher word = WORD.matcher(before.tokens().text(i));
          while (word.find()) {
            if (word.group(1) != null) {
              use(word.group(1), range.start() + word.start(1), wanted, found);
            }
          }
        }
      }
    }
    return found;
  }

  private void use(String word, int offset, Predicate<String> wanted, List<Piece> found) {
    if (!wanted.test(word)) {
      return;
    }
    int line = before.file().lines().line(offset) - 1;
    ExternalDeclaration place = at(before, offset);
    Lines around = place == null ? new Lines(line, line + 1) : lines(before, place);
    Lines shown = around;
    if (around.count() > WHOLE) {
      shown =
          new Lines(Math.max(around.from(), line - LEAD), Math.min(around.to(), line + 1 + TRAIL));
    }
    Lines ported = shown.equals(around) ? counterpart(place) : null;
    if (ported == null) {
      ported =
          new Lines(
              map(shown.from(), false), Math.max(map(shown.from(), false), map(shown.to(), true)));
    }
    String before = text(oldLines, shown);
    String after = text(newLines, ported);
    boolean whole = place != null && shown.equals(around);
    found.add(
        new Piece(
            word,
            before,
            place instanceof ExternalDeclaration.FunctionDefinition
                ? after
                : definitions(after) + after,
            whole));
  }

  private static ExternalDeclaration at(SyntaxTree tree, int offset) {
    return tree.root().declarations().stream()
        .filter(d -> tree.range(d).contains(TextRange.at(offset)))
        .findFirst()
        .orElse(null);
  }

  private static Lines lines(SyntaxTree tree, ExternalDeclaration place) {
    TextRange range = tree.range(place);
    return new Lines(
        tree.file().lines().line(range.start()) - 1, tree.file().lines().line(range.end() - 1));
  }

  /** The function of the same name in the port. */
  private Lines counterpart(ExternalDeclaration place) {
    if (!(place instanceof ExternalDeclaration.FunctionDefinition function)) {
      return null;
    }
    return after.functions().stream()
        .filter(f -> f.name().equals(function.name()))
        .findFirst()
        .map(f -> lines(after, f))
        .orElse(null);
  }

  /** Where a line of the original stands in the port; the end of a range covers what was added. */
  private int map(int line, boolean end) {
    int shift = 0;
    for (AbstractDelta<String> delta : deltas) {
      int from = delta.getSource().getPosition();
      int to = from + delta.getSource().size();
      int target = delta.getTarget().getPosition();
      int size = delta.getTarget().size();
      if (line < from || (line == from && !end)) {
        return line == from ? target : line + shift;
      }
      if (line < to) {
        return target + Math.min(size, line - from);
      }
      shift = target + size - to;
    }
    return line + shift;
  }

  /** The definitions that a table of the port names: the table alone does not say much. */
  private String definitions(String table) {
    StringBuilder out = new StringBuilder();
    Matcher named = Pattern.compile("&(\\w+)").matcher(table);
    while (named.find()) {
      int at = after.file().text().indexOf("(" + named.group(1) + ",");
      int line = at < 0 ? -1 : after.file().lines().line(at) - 1;
      if (line >= 0 && newLines.get(line).startsWith("HPyDef_")) {
        do {
          out.append(newLines.get(line)).append('\n');
        } while (newLines.get(line++).endsWith(","));
      }
    }
    return out.toString();
  }

  private static String text(List<String> lines, Lines range) {
    int to = Math.min(range.to(), lines.size());
    int from = Math.min(range.from(), to);
    while (from < to && lines.get(from).isBlank()) {
      from++;
    }
    StringBuilder out = new StringBuilder();
    int indentation = indentation(lines.subList(from, to));
    for (int i = from; i < Math.min(to, from + MOST); i++) {
      String line = lines.get(i);
      out.append(line.isBlank() ? "" : line.substring(indentation)).append('\n');
    }
    return out.append(to - from > MOST ? "/* ... */\n" : "").toString();
  }

  private static int indentation(List<String> lines) {
    return lines.stream()
        .filter(l -> !l.isBlank())
        .mapToInt(l -> l.length() - l.stripLeading().length())
        .min()
        .orElse(0);
  }
}
