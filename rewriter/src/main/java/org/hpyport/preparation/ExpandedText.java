package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.rewrite.Layout;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;
import org.hpyport.syntax.lower.LoweredToken;

/**
 * The text that comes in the place of a macro's use. Arguments are copied as they are written. A
 * {@code do … while (0)} that only makes statements one goes where it stands as a statement.
 */
final class ExpandedText {
  private static final Set<String> STATEMENT_WORDS =
      Set.of("do", "if", "while", "for", "switch", "return", "goto", "break", "continue", "{");
  private static final Set<String> JUMPS_OUT = Set.of("break", "continue");

  private final SyntaxTree tree;
  private final TokenList tokens;
  private final Layout layout;

  ExpandedText(SyntaxTree tree, Layout layout) {
    this.tree = tree;
    this.tokens = tree.tokens();
    this.layout = layout;
  }

  /**
   * What is written.
   *
   * @param last the last token that it replaces: the use's, or the semicolon behind it
   */
  record Written(String text, int last) {}

  /** The text for the use from {@code first} to {@code last}. */
  Written write(int first, int last, List<LoweredToken> expanded) {
    List<String> pieces = pieces(expanded);
    String indentation = layout.indentationAt(tokens.start(first));
    String unit = layout.indentUnit();
    boolean semicolon = last + 1 < tokens.size() && tokens.is(last + 1, ";");
    if (pieces.isEmpty() || !isStatement(pieces)) {
      return new Written(CodeText.of(pieces, indentation, unit), last);
    }
    List<String> inner = unwrapped(pieces);
    boolean complete = inner != pieces || endsStatement(pieces);
    int end = complete && semicolon ? last + 1 : last;
    if (inner == pieces || (isAmongStatements(first) && canStandAlone(inner))) {
      return new Written(CodeText.of(inner, indentation, unit), end);
    }
    List<String> block = new ArrayList<>(List.of("{"));
    block.addAll(inner);
    block.add("}");
    return new Written(CodeText.of(block, indentation, unit), end);
  }

  /** The tokens of the body one by one, each run of an argument's tokens with its own layout. */
  private List<String> pieces(List<LoweredToken> expanded) {
    List<String> pieces = new ArrayList<>();
    int i = 0;
    while (i < expanded.size()) {
      LoweredToken token = expanded.get(i);
      int end = i + 1;
      if (!token.locked()) {
        while (end < expanded.size() && follows(expanded.get(end - 1), expanded.get(end))) {
          end++;
        }
        pieces.add(
            tree.file()
                .text(
                    new TextRange(
                        tokens.start(token.first()), tokens.end(expanded.get(end - 1).last()))));
      } else {
        pieces.add(token.text());
      }
      i = end;
    }
    return pieces;
  }

  private boolean follows(LoweredToken a, LoweredToken b) {
    return !b.locked()
        && b.first() == a.last() + 1
        && tokens.kind(b.first()) != TokenKind.DIRECTIVE;
  }

  private static boolean isStatement(List<String> pieces) {
    return STATEMENT_WORDS.contains(pieces.get(0)) || pieces.contains(";");
  }

  private static boolean endsStatement(List<String> pieces) {
    String last = pieces.get(pieces.size() - 1);
    return last.equals(";") || last.equals("}");
  }

  /** What stands in {@code do { … } while (0)}; the same list if it is nothing of the kind. */
  private static List<String> unwrapped(List<String> pieces) {
    if (pieces.size() < 7 || !pieces.get(0).equals("do") || !pieces.get(1).equals("{")) {
      return pieces;
    }
    int depth = 0;
    int close = -1;
    for (int i = 1; i < pieces.size() && close < 0; i++) {
      depth += pieces.get(i).equals("{") ? 1 : pieces.get(i).equals("}") ? -1 : 0;
      close = depth == 0 ? i : -1;
    }
    String tail = close < 0 ? "" : String.join("", pieces.subList(close + 1, pieces.size()));
    List<String> inner = close < 0 ? List.of() : pieces.subList(2, close);
    boolean never = tail.matches("while\\((0|false|FALSE)\\);?");
    return never && inner.stream().noneMatch(JUMPS_OUT::contains) ? inner : pieces;
  }

  /** Whether the use stands where any number of statements may stand. */
  private boolean isAmongStatements(int first) {
    int before = first - 1;
    while (before >= 0 && tokens.kind(before) == TokenKind.DIRECTIVE) {
      before--;
    }
    return before >= 0 && Set.of(";", "{", "}").contains(tokens.text(before));
  }

  /** Whether statements declare nothing, so that they need no block of their own. */
  private static boolean canStandAlone(List<String> pieces) {
    boolean starts = true;
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      if (starts && isWord(piece) && !STATEMENT_WORDS.contains(piece) && i + 1 < pieces.size()) {
        String next = pieces.get(i + 1);
        if (isWord(next) || next.equals("*")) {
          return false;
        }
      }
      starts = piece.equals(";") || piece.equals("{") || piece.equals("}");
    }
    return true;
  }

  private static boolean isWord(String piece) {
    return !piece.isEmpty() && Character.isJavaIdentifierStart(piece.charAt(0));
  }
}
