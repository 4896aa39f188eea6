package org.hpyport.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Replacement;
import org.hpyport.migration.support.SupportHeader;

/** The pages of {@code docs/mapping}: a front page, and a page for each header area. */
public final class MappingDocs {
  /** The kinds of replacement, best first. */
  public static final List<String> FATES =
      List.of("direct", "reshaped", "helper", "legacy", "none");

  private static final String FRONT =
      """
      # How the C API maps to HPy 0.9

      Generated from the catalog, the support header and the corpus; do not edit. `hpy-port explain SYMBOL`
      prints the same pages.

      Every symbol has one of five fates:

      - **direct**: another name in the same place, most often the same arguments after the context.
      - **reshaped**: more than the call changes; a migration rewrites what stands around it.
      - **helper**: a function of the support header, which is written into the port, takes its place.
      - **legacy**: only possible in HPy's hybrid ABI, where `Python.h` still is.
      - **none**: nothing takes its place, and the page says why.

      """;

  private MappingDocs() {}

  /**
   * All files by name.
   *
   * @param examples what to show beside the facts
   */
  public static Map<String, String> files(Examples examples) {
    SortedMap<String, List<CApiSymbol>> areas = new TreeMap<>();
    for (CApiSymbol symbol : CApiCatalog.get().all()) {
      areas.merge(symbol.area(), List.of(symbol), MappingDocs::both);
    }
    SymbolPages pages = new SymbolPages(examples);
    Map<String, String> files = new TreeMap<>();
    files.put("README.md", front(areas, examples));
    areas.forEach((area, symbols) -> files.put(area + ".md", area(area, symbols, pages)));
    return files;
  }

  private static List<CApiSymbol> both(List<CApiSymbol> a, List<CApiSymbol> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  private static String front(SortedMap<String, List<CApiSymbol>> areas, Examples examples) {
    StringBuilder out = new StringBuilder(FRONT);
    out.append("| area | symbols | ").append(String.join(" | ", FATES)).append(" |\n");
    out.append("|---|---:").append("|---:".repeat(FATES.size())).append("|\n");
    areas.forEach((area, symbols) -> out.append(row("[" + area + "](" + area + ".md)", symbols)));
    List<CApiSymbol> all = CApiCatalog.get().all();
    out.append(row("**all**", all)).append('\n');
    out.append(unfinished(all, examples));
    return out.toString();
  }

  private static String row(String title, List<CApiSymbol> symbols) {
    StringBuilder out = new StringBuilder("| " + title + " | " + symbols.size());
    for (String fate : FATES) {
      out.append(" | ").append(count(symbols, fate));
    }
    return out.append(" |\n").toString();
  }

  private static long count(List<CApiSymbol> symbols, String fate) {
    return symbols.stream().filter(s -> s.replacement().fate().equals(fate)).count();
  }

  /** What the counts alone would promise too much of. */
  private static String unfinished(List<CApiSymbol> all, Examples examples) {
    List<CApiSymbol> reshaped =
        all.stream().filter(s -> s.replacement() instanceof Replacement.Reshaped).toList();
    long shown = reshaped.stream().filter(s -> examples.find(s.name()) != null).count();
    List<String> missing =
        all.stream()
            .filter(
                s ->
                    s.replacement() instanceof Replacement.Helper h
                        && !SupportHeader.contains(h.name()))
            .map(s -> "`" + s.name() + "`")
            .toList();
    return "Of the "
        + reshaped.size()
        + " reshaped symbols, "
        + shown
        + " are seen ported in the corpus; for the others, a use that no migration knows\n"
        + "blocks its function, with the place and the reason. Helpers not written yet are those of "
        + (missing.isEmpty() ? "no symbol" : String.join(", ", missing))
        + ".\n";
  }

  private static String area(String area, List<CApiSymbol> symbols, SymbolPages pages) {
    StringBuilder out = new StringBuilder("# C API symbols: " + area + "\n\n");
    out.append("[All areas](README.md). Generated; do not edit.\n\n");
    out.append("| symbol | fate | what takes its place, or why nothing does |\n|---|---|---|\n");
    for (CApiSymbol symbol : symbols) {
      String anchor = symbol.name().toLowerCase(Locale.ROOT);
      String name = "[`" + symbol.name() + "`](#" + anchor + ")";
      out.append("| ").append(name).append(" | ").append(symbol.replacement().fate());
      out.append(" | ").append(cell(symbol)).append(" |\n");
    }
    out.append('\n');
    symbols.forEach(symbol -> out.append(PageMarkdown.of(pages.page(symbol))));
    return out.toString().stripTrailing() + "\n";
  }

  private static String cell(CApiSymbol symbol) {
    return PageMarkdown.prose(FateWords.brief(symbol));
  }
}
