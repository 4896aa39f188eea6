package org.hpyport.capi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of the CPython C API, read once when first asked for. Thread-safe. */
public final class CApiCatalog implements ApiFacts {

  /** The resources, each a header area. */
  static final List<String> AREAS =
      List.of(
          "abstract",
          "args",
          "bool",
          "buffer",
          "bytes",
          "call",
          "capsule",
          "complex",
          "datetime",
          "dict",
          "err",
          "eval",
          "float",
          "import",
          "iter",
          "list",
          "long",
          "mem",
          "misc",
          "module",
          "object",
          "set",
          "slice",
          "slots",
          "structseq",
          "sys",
          "thread",
          "tuple",
          "type",
          "unicode",
          "weakref");

  private final Map<String, CApiSymbol> symbols;
  private final List<CApiSymbol> sorted;

  private CApiCatalog(Map<String, CApiSymbol> symbols) {
    this.symbols = symbols;
    this.sorted = List.copyOf(symbols.values());
  }

  /** The one catalog. */
  public static CApiCatalog get() {
    return Holder.CATALOG;
  }

  @Override
  public Dialect dialect() {
    return Dialect.C_API;
  }

  @Override
  public @Nullable CApiSymbol find(String name) {
    return symbols.get(name);
  }

  @Override
  public List<CApiSymbol> all() {
    return sorted;
  }

  private static CApiCatalog read() {
    Map<String, CApiSymbol> symbols = new TreeMap<>();
    CatalogResource resource = new CatalogResource();
    for (String area : AREAS) {
      resource.read(area, row -> add(symbols, area, row));
    }
    return new CApiCatalog(symbols);
  }

  private static void add(Map<String, CApiSymbol> symbols, String area, CatalogRow row) {
    CApiSymbol symbol =
        new CApiSymbol(
            row.name(),
            SymbolKind.of(row.required("kind")),
            area,
            CallFactsReader.read(row),
            ReplacementReader.read(row),
            Ownership.of(Ownership.Kind.of(row.text("hpy-result", "none"))),
            new Availability(row.text("new-since", ""), row.text("gone-since", "")),
            row.text("advice", ""),
            row.text("doc-note", ""),
            row.text("note", ""));
    if (symbols.put(row.name(), symbol) != null) {
      throw new IllegalStateException("two catalog rows for " + row.name());
    }
  }

  private static final class Holder {
    static final CApiCatalog CATALOG = read();
  }
}
