package org.hpyport.capi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads a catalog resource: one TOML table a symbol. */
final class CatalogResource {

  private final TomlMapper mapper = new TomlMapper();

  /** Hands each table of {@code area.toml} to the consumer, in the file's order. */
  void read(String area, Consumer<CatalogRow> rows) {
    try (InputStream in = CatalogResource.class.getResourceAsStream(area + ".toml")) {
      if (in == null) {
        throw new IllegalStateException("catalog resource missing: " + area + ".toml");
      }
      for (Map.Entry<String, JsonNode> entry : mapper.readTree(in).properties()) {
        rows.accept(new CatalogRow(entry.getKey(), entry.getValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
