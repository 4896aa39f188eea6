package org.hpyport.capi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of HPy 0.9, read once when first asked for. Thread-safe. */
public final class HpyApi implements ApiFacts {

  private final Map<String, HpySymbol> symbols;
  private final List<HpySymbol> sorted;

  private HpyApi(Map<String, HpySymbol> symbols) {
    this.symbols = symbols;
    this.sorted = List.copyOf(symbols.values());
  }

  /** The one set of rows. */
  public static HpyApi get() {
    return Holder.API;
  }

  @Override
  public Dialect dialect() {
    return Dialect.HPY;
  }

  @Override
  public @Nullable HpySymbol find(String name) {
    return symbols.get(name);
  }

  @Override
  public List<HpySymbol> all() {
    return sorted;
  }

  private static HpyApi read() {
    Map<String, HpySymbol> symbols = new TreeMap<>();
    new CatalogResource().read("hpy", row -> add(symbols, row));
    return new HpyApi(symbols);
  }

  private static void add(Map<String, HpySymbol> symbols, CatalogRow row) {
    HpySymbol symbol =
        new HpySymbol(
            row.name(),
            SymbolKind.of(row.required("kind")),
            CallFactsReader.read(row),
            row.text("note", ""));
    symbols.put(row.name(), symbol);
  }

  private static final class Holder {
    static final HpyApi API = read();
  }
}
