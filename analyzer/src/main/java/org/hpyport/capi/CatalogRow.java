package org.hpyport.capi;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One TOML table, read key by key; a missing or mistyped key is a fault of the catalog itself.
 *
 * @param name the symbol
 * @param table texts, numbers, flags, and lists of these
 */
record CatalogRow(String name, Map<String, Object> table) {

  CatalogRow {
    table = Map.copyOf(table);
  }

  boolean has(String key) {
    return table.containsKey(key);
  }

  String required(String key) {
    String value = text(key);
    if (value == null) {
      throw new IllegalStateException("catalog row " + name + " has no " + key);
    }
    return value;
  }

  @Nullable String text(String key) {
    return (String) table.get(key);
  }

  String text(String key, String absent) {
    String value = text(key);
    return value == null ? absent : value;
  }

  boolean flag(String key, boolean absent) {
    Boolean value = (Boolean) table.get(key);
    return value == null ? absent : value;
  }

  OptionalInt number(String key) {
    Integer value = (Integer) table.get(key);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  List<Integer> numbers(String key) {
    return list(key).stream().map(Integer.class::cast).toList();
  }

  List<String> texts(String key) {
    return list(key).stream().map(String.class::cast).toList();
  }

  private List<?> list(String key) {
    Object value = table.get(key);
    return value == null ? List.of() : (List<?>) value;
  }
}
