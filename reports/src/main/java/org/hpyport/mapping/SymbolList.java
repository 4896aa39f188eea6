package org.hpyport.mapping;

import java.util.List;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;

/** All symbols, one a line. */
public final class SymbolList {
  private SymbolList() {}

  /**
   * Name, fate, and what takes its place or why nothing does, in columns.
   *
   * @param fate only those with this fate; empty for all
   */
  public static String of(String fate) {
    List<CApiSymbol> symbols =
        CApiCatalog.get().all().stream()
            .filter(s -> fate.isEmpty() || s.replacement().fate().equals(fate))
            .toList();
    int width = symbols.stream().mapToInt(s -> s.name().length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (CApiSymbol symbol : symbols) {
      out.append(pad(symbol.name(), width)).append("  ");
      out.append(pad(symbol.replacement().fate(), "reshaped".length())).append("  ");
      out.append(FateWords.brief(symbol)).append('\n');
    }
    return out.toString();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
