package org.hpyport.preparation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Lays out C code that stood in a macro, on one long line or many spliced ones: a statement a line,
 * blocks indented.
 */
final class CodeText {
  private static final Set<String> NO_BLANK_BEFORE =
      Set.of(")", "]", ",", ";", ".", "->", "++", "--", ":");
  private static final Set<String> NO_BLANK_AFTER = Set.of("(", "[", ".", "->", "!", "~");
  private static final Set<String> CONTROL = Set.of("if", "while", "for", "switch");
  private static final Set<String> LABELS = Set.of("case", "default");
  private static final Set<String> MAY_BE_UNARY = Set.of("*", "&", "-", "+");
  private static final Set<String> WORDS_BEFORE_UNARY = Set.of("return", "case", "goto", "sizeof");

  private final String indentation;
  private final String unit;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Parenthesis> open = new ArrayDeque<>();
  private String previous = "";
  private boolean previousUnary;
  private boolean closedCast;
  private int depth;
  private boolean newLine;
  private boolean inLabel;

  private CodeText(String indentation, String unit) {
    this.indentation = indentation;
    this.unit = unit;
  }

  /**
   * Lays code out; the first line has no indentation.
   *
   * @param pieces tokens, and arguments as they are written
   * @param indentation of the lines after the first
   * @param unit one level of indentation
   */
  static String of(List<String> pieces, String indentation, String unit) {
    CodeText text = new CodeText(indentation, unit);
    for (int i = 0; i < pieces.size(); i++) {
      text.add(pieces.get(i), i + 1 < pieces.size() ? pieces.get(i + 1) : "");
    }
    return text.out.toString();
  }

  private void add(String piece, String next) {
    if (piece.equals("}")) {
      depth = Math.max(0, depth - 1);
      newLine = true;
    }
    if (newLine && !out.isEmpty()) {
      // Labels stand out by one level, as they mostly do.
      int level = LABELS.contains(piece) ? Math.max(0, depth - 1) : depth;
      out.append('\n').append(indentation).append(unit.repeat(level));
    } else if (isApart(piece)) {
      out.append(' ');
    }
    newLine = false;
    out.append(piece);
    previousUnary = isUnary(piece);
    closedCast = false;
    follow(piece, next);
    previous = piece;
  }

  private void follow(String piece, String next) {
    if (piece.equals("(")) {
      open.push(new Parenthesis(previous));
    } else if (piece.equals(")") && !open.isEmpty()) {
      closedCast = open.pop().isCast();
    } else if (!open.isEmpty()) {
      open.peek().add(piece);
    } else if (piece.equals("{")) {
      depth++;
      newLine = true;
    } else if (piece.equals("}")) {
      newLine = !next.equals("else") && !next.equals("while") && !next.equals(";");
    } else if (piece.equals(";")) {
      newLine = true;
    } else if (LABELS.contains(piece)) {
      inLabel = true;
    } else if (piece.equals(":") && inLabel) {
      inLabel = false;
      newLine = true;
    }
  }

  /** What stands in parentheses, as far as it tells a cast from an expression. */
  private static final class Parenthesis {
    private final String before;
    private boolean onlyWords = true;
    private int words;
    private String last = "";

    Parenthesis(String before) {
      this.before = before;
    }

    void add(String piece) {
      boolean word = Character.isJavaIdentifierStart(piece.charAt(0));
      onlyWords = onlyWords && (word || piece.equals("*"));
      words += word ? 1 : 0;
      last = piece;
    }

    boolean isCast() {
      boolean operand = !before.isEmpty() && isOperandEnd(before) && !isBeforeUnary(before);
      return !operand && onlyWords && (last.equals("*") || words > 1);
    }
  }

  private static boolean isBeforeUnary(String word) {
    return WORDS_BEFORE_UNARY.contains(word);
  }

  private boolean isUnary(String piece) {
    return MAY_BE_UNARY.contains(piece)
        && (previous.isEmpty()
            || WORDS_BEFORE_UNARY.contains(previous)
            || !isOperandEnd(previous)
            || closedCast);
  }

  private static boolean isOperandEnd(String piece) {
    char last = piece.charAt(piece.length() - 1);
    return Character.isLetterOrDigit(last)
        || last == '_'
        || last == ')'
        || last == ']'
        || last == '"'
        || last == '\'';
  }

  private boolean isApart(String piece) {
    if (out.isEmpty() || NO_BLANK_BEFORE.contains(piece) || NO_BLANK_AFTER.contains(previous)) {
      return false;
    }
    if (previousUnary || closedCast) {
      return false;
    }
    if (piece.equals("(") || piece.equals("[")) {
      return CONTROL.contains(previous)
          || (WORDS_BEFORE_UNARY.contains(previous) && !previous.equals("sizeof"))
          || !isOperandEnd(previous);
    }
    return true;
  }
}
