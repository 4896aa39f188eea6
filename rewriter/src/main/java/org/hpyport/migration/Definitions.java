package org.hpyport.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The {@code HPyDef} definitions that migrations make of one module: which function fills which
 * slot, what the rows of a table became, and what the module lists.
 */
final class Definitions {
  private final Map<String, Map<String, String>> bySlot = new LinkedHashMap<>();
  private final Set<String> used = new TreeSet<>();
  private final Map<String, List<String>> byTable = new LinkedHashMap<>();
  private final Map<String, List<String>> bound = new LinkedHashMap<>();
  private final List<String> ofModule = new ArrayList<>();
  private String tableOfModule = "";

  /** The definition that fills a slot with a function, or {@code null}. */
  @Nullable String of(String function, String slot) {
    return bySlot.getOrDefault(function, Map.of()).get(slot);
  }

  /** The first definition that fills any slot with a function, or {@code null}. */
  @Nullable String of(String function) {
    return bySlot.getOrDefault(function, Map.of()).values().stream().findFirst().orElse(null);
  }

  /** Notes the definition that fills a slot with a function; an empty text if none has to. */
  void set(String function, String slot, String symbol) {
    bySlot.computeIfAbsent(function, f -> new LinkedHashMap<>()).put(slot, symbol);
  }

  /** Notes that a definition macro names a C function; false if one did already. */
  boolean use(String function) {
    return used.add(function);
  }

  /** The definitions made from the rows of a table, in order. */
  List<String> ofTable(String table) {
    return List.copyOf(byTable.getOrDefault(table, List.of()));
  }

  void setOfTable(String table, List<String> symbols) {
    byTable.put(table, List.copyOf(symbols));
  }

  /** The definitions made from the class or static methods of a table, in order. */
  List<String> bound(String table, BoundMethods.Binding binding) {
    return List.copyOf(bound.getOrDefault(table + " " + binding, List.of()));
  }

  void addBound(String table, BoundMethods.Binding binding, String symbol) {
    bound.computeIfAbsent(table + " " + binding, t -> new ArrayList<>()).add(symbol);
  }

  /** The variable of the module's method table, or an empty text. */
  String tableOfModule() {
    return tableOfModule;
  }

  void setTableOfModule(String table) {
    tableOfModule = table;
  }

  /** Adds a definition to those that the module lists besides its methods. */
  void addToModule(String symbol) {
    ofModule.add(symbol);
  }

  /** What {@link #addToModule} named, in order. */
  List<String> ofModule() {
    return List.copyOf(ofModule);
  }
}
