package org.hpyport.mapping;

import java.util.ArrayList;
import java.util.List;

/** A page for a terminal or a pipe. */
public final class PageText {
  private static final int WIDTH = 96;
  private static final int LABEL = 12;

  private PageText() {}

  /** The whole page; lines are at most 96 characters long unless code or a word is longer. */
  public static String of(SymbolPage page) {
    StringBuilder out = new StringBuilder();
    out.append(page.name()).append(": ").append(page.title()).append("\n\n");
    String before = "";
    for (SymbolPage.Entry entry : page.entries()) {
      String label = entry.label().equals(before) ? "" : entry.label();
      out.append(entry(label, entry.text()));
      before = entry.label();
    }
    Example example = page.example();
    if (example != null) {
      out.append("\nBefore (").append(example.source()).append("):\n\n");
      out.append(indented(example.before())).append("\nAfter:\n\n");
      out.append(example.after().isEmpty() ? "    (nothing)\n" : indented(example.after()));
    }
    return out.toString();
  }

  /** A label and a text beside it, wrapped; backquotes go. */
  public static String entry(String label, String text) {
    StringBuilder out = new StringBuilder();
    String head = label;
    for (String line : wrap(text.replace("`", ""), WIDTH - LABEL - 2)) {
      out.append(String.format("  %-" + LABEL + "s%s%n", head, line).replace("\r", ""));
      head = "";
    }
    return out.toString();
  }

  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String indented(String code) {
    StringBuilder out = new StringBuilder();
    code.lines().forEach(l -> out.append(l.isBlank() ? "" : "    " + l).append('\n'));
    return out.toString();
  }
}
