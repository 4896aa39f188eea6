package org.hpyport.report;

import org.hpyport.diagnostic.Severity;

/** How text is set off: with ANSI colours (ECMA-48 section 8.3.117), or not at all. */
public enum TextStyle {
  PLAIN,
  COLOUR;

  String bold(String text) {
    return set("1", text);
  }

  String good(String text) {
    return set("32", text);
  }

  String bad(String text) {
    return set("1;31", text);
  }

  String faint(String text) {
    return set("2", text);
  }

  String of(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> set("1;31", text);
      case WARNING -> set("1;33", text);
      case NOTE -> set("1;36", text);
    };
  }

  /** One line of a unified diff. */
  public String diffLine(String line) {
    if (line.startsWith("+++") || line.startsWith("---")) {
      return bold(line);
    }
    if (line.startsWith("@@")) {
      return set("36", line);
    }
    if (line.startsWith("+")) {
      return set("32", line);
    }
    return line.startsWith("-") ? set("31", line) : line;
  }

  private String set(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
