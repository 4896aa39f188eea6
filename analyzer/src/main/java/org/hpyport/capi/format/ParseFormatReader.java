package org.hpyport.capi.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a parse format from left to right; stops at the first fault. */
final class ParseFormatReader {

  private final String text;
  private final List<FormatProblem> problems = new ArrayList<>();
  private int at;
  private boolean optional;
  private boolean keywordOnly;

  ParseFormatReader(String text) {
    this.text = text;
  }

  ParseFormat read() {
    List<ParseUnit> units = units(0);
    String name = null;
    String message = null;
    if (problems.isEmpty() && at < text.length()) {
      String rest = text.substring(at + 1);
      if (text.charAt(at) == ':') {
        name = rest;
      } else {
        message = rest;
      }
    }
    return new ParseFormat(units, name, message, problems);
  }

  private List<ParseUnit> units(int depth) {
    List<ParseUnit> units = new ArrayList<>();
    while (at < text.length() && problems.isEmpty()) {
      char c = text.charAt(at);
      if (c == ')' && depth > 0) {
        return units;
      }
      if ((c == ':' || c == ';') && depth == 0) {
        return units;
      }
      if (c == '|' || c == '$') {
        mark(c, depth);
        continue;
      }
      ParseUnit unit = c == '(' ? nested(depth) : unit();
      if (unit != null) {
        units.add(unit);
      }
    }
    return units;
  }

  private void mark(char c, int depth) {
    if (depth > 0) {
      problem(String.valueOf(c), "not allowed inside parentheses");
    } else if ((c == '|' && optional) || (c == '$' && keywordOnly)) {
      problem(String.valueOf(c), "given twice");
    } else if ((c == '|' && keywordOnly) || (c == '$' && !optional)) {
      problem(String.valueOf(c), "'$' must follow '|'");
    } else {
      optional |= c == '|';
      keywordOnly |= c == '$';
      at++;
    }
  }

  private @Nullable ParseUnit nested(int depth) {
    int start = at++;
    List<ParseUnit> inner = units(depth + 1);
    if (!problems.isEmpty()) {
      return null;
    }
    if (at >= text.length()) {
      at = start;
      problem("(", "is never closed");
      return null;
    }
    at++;
    return new ParseUnit("(", start + 1, optional, keywordOnly, List.of(), inner);
  }

  private @Nullable ParseUnit unit() {
    String code = code();
    List<FormatArgument> arguments = ParseUnits.arguments(code);
    if (arguments == null) {
      problem(code, code.equals(")") ? "closes nothing" : "is not a parse unit");
      return null;
    }
    ParseUnit unit = new ParseUnit(code, at + 1, optional, keywordOnly, arguments, List.of());
    at += code.length();
    return unit;
  }

  /** The longest unit that begins here, or else the single character. */
  private String code() {
    for (int n = Math.min(3, text.length() - at); n > 1; n--) {
      String candidate = text.substring(at, at + n);
      if (ParseUnits.arguments(candidate) != null) {
        return candidate;
      }
    }
    return text.substring(at, at + 1);
  }

  private void problem(String unit, String message) {
    problems.add(new FormatProblem(unit, at + 1, message));
  }
}
