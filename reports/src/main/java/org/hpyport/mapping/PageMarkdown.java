package org.hpyport.mapping;

/** A page as a section of a Markdown file. */
final class PageMarkdown {
  private PageMarkdown() {}

  /** A heading of the second level, which is the symbol's anchor, and what follows. */
  static String of(SymbolPage page) {
    StringBuilder out = new StringBuilder();
    out.append("## ").append(page.name()).append("\n\n");
    out.append(capital(page.title())).append(".\n\n");
    for (SymbolPage.Entry entry : page.entries()) {
      out.append("- **").append(entry.label()).append("**: ").append(prose(entry.text()));
      out.append('\n');
    }
    Example example = page.example();
    if (example != null) {
      out.append("\nBefore (`").append(example.source()).append("`):\n\n");
      out.append(code(example.before()));
      out.append("\nAfter:\n\n");
      out.append(example.after().isEmpty() ? "(nothing)\n" : code(example.after()));
    }
    return out.append('\n').toString();
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String code(String text) {
    return "```c\n" + text + "```\n";
  }

  /** Outside of code, what Markdown would take for marks is escaped. */
  static String prose(String text) {
    StringBuilder out = new StringBuilder();
    boolean code = false;
    for (char c : text.toCharArray()) {
      code ^= c == '`';
      boolean mark = c == '*' || c == '_' || c == '<' || c == '>' || c == '|';
      out.append(mark && !code ? "\\" : "").append(c);
    }
    return out.toString();
  }
}
