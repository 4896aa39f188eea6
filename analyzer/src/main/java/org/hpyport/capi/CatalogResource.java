package org.hpyport.capi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.toml.TomlFactory;

/**
 * Reads a catalog resource: one TOML table a symbol, each value a text, a number, a flag or a list
 * of one of these. Read token by token: setting up an object mapper takes longer than all parsing.
 */
final class CatalogResource {

  private final TomlFactory toml = new TomlFactory();

  /** Hands each table of {@code area.toml} to the consumer, in the file's order. */
  void read(String area, Consumer<CatalogRow> rows) {
    try (InputStream in = CatalogResource.class.getResourceAsStream(area + ".toml")) {
      if (in == null) {
        throw new IllegalStateException("catalog resource missing: " + area + ".toml");
      }
      read(in, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(InputStream in, Consumer<CatalogRow> rows) {
    try (JsonParser parser = toml.createParser(ObjectReadContext.empty(), in)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        rows.accept(new CatalogRow(name, table(parser)));
      }
    }
  }

  private static Map<String, Object> table(JsonParser parser) {
    Map<String, Object> table = new HashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      table.put(key, value(parser, parser.nextToken()));
    }
    return table;
  }

  private static Object value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getIntValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case START_ARRAY -> list(parser);
      default -> throw new IllegalStateException("unexpected catalog value: " + token);
    };
  }

  private static List<Object> list(JsonParser parser) {
    List<Object> list = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      list.add(value(parser, t));
    }
    return list;
  }
}
