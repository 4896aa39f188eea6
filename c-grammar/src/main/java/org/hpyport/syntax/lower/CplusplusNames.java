package org.hpyport.syntax.lower;

import java.util.Set;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.classify.View;

/** Finds the ends of C++ names: qualified, with template arguments, of operators. */
final class CplusplusNames {
  private static final Set<String> AFTER_ARGUMENTS =
      Set.of(
          "(", "::", "{", "*", "&", "&&", ">", ">>", ",", ")", ";", "...", "]", "}", "=", "==",
          "!=", "||", "?", ":", "");
  private static final Set<String> INSIDE =
      Set.of("::", ",", "*", "&", "...", "=", "-", "+", "?", ":", "!", ".", "|");
  private static final int LONGEST = 400;

  private final View view;

  CplusplusNames(View view) {
    this.view = view;
  }

  /**
   * The position after the template arguments that open at {@code open}; -1 if the sign is a
   * comparison.
   */
  int arguments(int open) {
    int end = angles(open);
    if (end < 0) {
      return -1;
    }
    boolean declares = view.isWord(end) || view.isKeyword(end);
    return declares || AFTER_ARGUMENTS.contains(view.text(end)) ? end : -1;
  }

  /** The same, whatever follows. */
  int angles(int open) {
    if (!view.is(open, "<")) {
      return -1;
    }
    int depth = 0;
    int i = open;
    while (i < view.size() && i - open < LONGEST) {
      String text = view.text(i);
      if (text.equals("<")) {
        depth++;
      } else if (text.equals(">") && --depth == 0) {
        return i + 1;
      } else if (text.equals(">>")) {
        depth -= 2;
        if (depth <= 0) {
          return i + 1;
        }
      } else if (text.equals("(") || text.equals("[")) {
        i = view.skip(i);
        continue;
      } else if (text.equals("&&")) {
        String next = view.text(i + 1);
        if (!next.equals(">") && !next.equals(",") && !next.equals("...") && !next.equals(">>")) {
          return -1;
        }
      } else if (view.kind(i) == TokenKind.PUNCTUATOR
          && !text.equals(">")
          && !INSIDE.contains(text)) {
        return -1;
      }
      i++;
    }
    return -1;
  }

  /**
   * The position after the name that starts at {@code i}: words joined by {@code ::}, each perhaps
   * with template arguments.
   *
   * @return {@code i} if no name starts there
   */
  int name(int i) {
    int at = view.is(i, "::") ? i + 1 : i;
    if (view.is(at, "operator")) {
      return operator(at);
    }
    if (!view.isWord(at)) {
      return i;
    }
    at++;
    while (true) {
      if (view.is(at, "<")) {
        int end = arguments(at);
        if (end < 0) {
          return at;
        }
        at = end;
      }
      if (!view.is(at, "::")) {
        return at;
      }
      int next = view.is(at + 1, "template") ? at + 2 : at + 1;
      if (view.is(next, "operator")) {
        return operator(next);
      }
      if (view.is(next, "~") && view.isWord(next + 1)) {
        return next + 2;
      }
      if (!view.isWord(next)) {
        return at;
      }
      at = next + 1;
    }
  }

  /** The position after {@code operator} at {@code i} and what it is the operator of. */
  int operator(int i) {
    int next = i + 1;
    if (view.is(next, "(") && view.is(next + 1, ")")) {
      return next + 2;
    }
    if (view.is(next, "[") && view.is(next + 1, "]")) {
      return next + 2;
    }
    if (view.kind(next) == TokenKind.PUNCTUATOR && !view.is(next, "::")) {
      // == and the like; >= may be cut in two by the lexer of C only where C++ has more operators.
      return view.is(next, "<=") && view.is(next + 1, ">") ? next + 2 : next + 1;
    }
    int at = next;
    while (at < view.size() && !view.is(at, "(") && at - i < 40) {
      at++;
    }
    return at;
  }

  /** The text of a name without blanks, but for those that keep words apart. */
  String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      String next = view.text(i);
      boolean apart =
          i > from
              && (view.isWord(i) || view.isKeyword(i))
              && (view.isWord(i - 1) || view.isKeyword(i - 1));
      text.append(apart ? " " : "").append(next);
    }
    return text.toString();
  }

  /** Whether the name names a constructor or destructor of the class that it is qualified with. */
  boolean isStructor(int from, int to) {
    if (to - from < 3 || !view.isWord(to - 1)) {
      return false;
    }
    if (view.is(to - 2, "~")) {
      return true;
    }
    if (!view.is(to - 2, "::")) {
      return false;
    }
    int before = to - 3;
    if (view.is(before, ">")) {
      while (before > from && !view.is(before, "<")) {
        before--;
      }
      before--;
    }
    return view.is(before, view.text(to - 1));
  }
}
