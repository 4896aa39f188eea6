package org.hpyport.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Replacement;

/**
 * The uses of C-API symbols in a set of files, by symbol.
 *
 * @param symbols sorted by name
 */
public record Coverage(List<SymbolUses> symbols) {
  /** All fates, best first. */
  public static final List<String> FATES =
      List.of("direct", "reshaped", "helper", "legacy", "none", SymbolUses.UNKNOWN);

  public Coverage {
    symbols = List.copyOf(symbols);
  }

  /**
   * Sorts uses by symbol and looks up what becomes of each.
   *
   * @param uses in any order
   * @param helperExists whether the support header holds a helper; one that it lacks blocks
   */
  public static Coverage of(List<ApiUse> uses, Predicate<String> helperExists) {
    return of(uses, helperExists, use -> false);
  }

  /**
   * The same, where some uses are known not to block.
   *
   * @param settled whether a port does without this use, though nothing takes its place in general
   */
  public static Coverage of(
      List<ApiUse> uses, Predicate<String> helperExists, Predicate<ApiUse> settled) {
    Map<String, List<ApiUse>> bySymbol = new TreeMap<>();
    for (ApiUse use : uses) {
      bySymbol.computeIfAbsent(use.symbol(), s -> new ArrayList<>()).add(use);
    }
    List<SymbolUses> symbols = new ArrayList<>();
    bySymbol.forEach((symbol, found) -> symbols.add(symbol(symbol, found, helperExists, settled)));
    return new Coverage(symbols);
  }

  private static SymbolUses symbol(
      String name, List<ApiUse> uses, Predicate<String> helperExists, Predicate<ApiUse> settled) {
    CApiSymbol symbol = CApiCatalog.get().find(name);
    boolean compiled = uses.stream().anyMatch(use -> use.compiled() && !settled.test(use));
    if (symbol == null) {
      return new SymbolUses(name, SymbolUses.UNKNOWN, "not in the catalog", compiled, uses);
    }
    Replacement r = symbol.replacement();
    String reason = "";
    if (r instanceof Replacement.Legacy l) {
      reason = l.reason();
    } else if (r instanceof Replacement.None n) {
      reason = n.reason();
    } else if (r instanceof Replacement.Helper h && !helperExists.test(h.name())) {
      reason = "the support header has no " + h.name() + " yet";
    }
    return new SymbolUses(name, r.fate(), reason, compiled && !reason.isEmpty(), uses);
  }

  /** How many uses have one fate. */
  public int uses(String fate) {
    return symbols.stream().filter(s -> s.fate().equals(fate)).mapToInt(s -> s.uses().size()).sum();
  }

  /** How many symbols have one fate. */
  public int symbols(String fate) {
    return (int) symbols.stream().filter(s -> s.fate().equals(fate)).count();
  }

  /** The symbols that keep the code from being universal, most often used first. */
  public List<SymbolUses> blocking() {
    return symbols.stream()
        .filter(SymbolUses::blocks)
        .sorted(
            Comparator.comparingInt((SymbolUses s) -> -s.uses().size())
                .thenComparing(SymbolUses::symbol))
        .toList();
  }
}
