package org.hpyport.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Ownership;
import org.jspecify.annotations.Nullable;

/** Makes the page of a symbol. */
public final class SymbolPages {
  private final Examples examples;

  /**
   * @param examples what to show beside the facts
   */
  public SymbolPages(Examples examples) {
    this.examples = examples;
  }

  /** The page of a C-API symbol, or {@code null} if the catalog has none of that name. */
  public @Nullable SymbolPage find(String name) {
    CApiSymbol symbol = CApiCatalog.get().find(name);
    return symbol == null ? null : page(symbol);
  }

  /** The page of a C-API symbol. */
  public SymbolPage page(CApiSymbol symbol) {
    Example example = examples.find(symbol.name());
    List<SymbolPage.Entry> entries = new ArrayList<>();
    String versions = symbol.availability().describe();
    if (!versions.isEmpty()) {
      entries.add(new SymbolPage.Entry("Versions", sentence(versions)));
    }
    entries.addAll(FactWords.of(symbol));
    entries.addAll(FateWords.of(symbol, example != null));
    difference(symbol, entries);
    if (!symbol.note().isEmpty()) {
      entries.add(new SymbolPage.Entry("Remark", sentence(symbol.note())));
    }
    if (!symbol.docNote().isEmpty()) {
      entries.add(new SymbolPage.Entry("Manual", sentence(symbol.docNote())));
    }
    String kind = symbol.kind().name().toLowerCase(Locale.ROOT);
    return new SymbolPage(
        symbol.name(), kind + " of the C API, area " + symbol.area(), entries, example);
  }

  /** Who owns what the port has in the place of a borrowed reference. */
  private static void difference(CApiSymbol symbol, List<SymbolPage.Entry> entries) {
    boolean owned = symbol.hpyResult().kind() == Ownership.Kind.NEW;
    if (symbol.result().isBorrowed() && owned) {
      entries.add(
          new SymbolPage.Entry(
              "Under HPy",
              "The result is a new handle, where the C API lends a reference: the port closes it"
                  + " after its last use."));
    }
    if (!symbol.steals().isEmpty() && !symbol.replacement().fate().equals("none")) {
      entries.add(
          new SymbolPage.Entry(
              "Under HPy",
              "Nothing is stolen: the port closes the handle that the C API would have taken."));
    }
  }

  private static String sentence(String note) {
    boolean word = note.matches("[a-z]+ .*");
    String start = word ? Character.toUpperCase(note.charAt(0)) + note.substring(1) : note;
    return start.endsWith(".") ? start : start + ".";
  }
}
