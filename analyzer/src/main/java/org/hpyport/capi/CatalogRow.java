package org.hpyport.capi;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One TOML table, read key by key; a missing required key is a fault of the catalog itself. */
record CatalogRow(String name, JsonNode table) {

  boolean has(String key) {
    return table.has(key);
  }

  String required(String key) {
    String value = text(key);
    if (value == null) {
      throw new IllegalStateException("catalog row " + name + " has no " + key);
    }
    return value;
  }

  @Nullable String text(String key) {
    JsonNode value = table.get(key);
    return value == null ? null : value.asString();
  }

  String text(String key, String absent) {
    String value = text(key);
    return value == null ? absent : value;
  }

  boolean flag(String key, boolean absent) {
    JsonNode value = table.get(key);
    return value == null ? absent : value.asBoolean();
  }

  OptionalInt number(String key) {
    JsonNode value = table.get(key);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value.asInt());
  }

  List<Integer> numbers(String key) {
    JsonNode value = table.get(key);
    if (value == null) {
      return List.of();
    }
    List<Integer> out = new ArrayList<>(value.size());
    for (JsonNode item : value) {
      out.add(item.asInt());
    }
    return out;
  }

  List<String> texts(String key) {
    JsonNode value = table.get(key);
    if (value == null) {
      return List.of();
    }
    List<String> out = new ArrayList<>(value.size());
    for (JsonNode item : value) {
      out.add(item.asString());
    }
    return out;
  }
}
