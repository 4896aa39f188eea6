package org.hpyport.capi.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The rows' names that the manual of CPython 3.11 documents, so that it can be told which of them a
 * newer manual has dropped. Written by {@code InstalledDocumentationTest}.
 */
final class DocumentedNames {

  static final String RESOURCE = "documented.txt";

  private DocumentedNames() {}

  /** The names, sorted. */
  static List<String> get() {
    try (InputStream in = DocumentedNames.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
