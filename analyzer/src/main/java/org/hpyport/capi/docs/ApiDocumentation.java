package org.hpyport.capi.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The C-API manual of one Python version.
 *
 * @param version the version the pages name, {@code 3.11.2}
 * @param byName the entries by name; of two with one name the first page's counts
 */
public record ApiDocumentation(String version, Map<String, DocumentedSymbol> byName) {

  private static final Pattern TITLE = Pattern.compile("Python v?([0-9]+\\.[0-9]+[0-9a-z.+]*)");
  private static final String FOLDER = "c-api";

  public ApiDocumentation {
    byName = Collections.unmodifiableMap(new TreeMap<>(byName));
  }

  /** All entries by name. */
  public Collection<DocumentedSymbol> symbols() {
    return byName.values();
  }

  /** The entry of this name, or null. */
  public @Nullable DocumentedSymbol find(String name) {
    return byName.get(name);
  }

  /** The version's first two numbers, {@code 3.11}. */
  public String release() {
    String[] parts = version.split("\\.", -1);
    return parts[0] + "." + parts[1].replaceAll("[^0-9].*", "");
  }

  /**
   * Reads a documentation.
   *
   * @param folder the unpacked HTML documentation, its parent, or its folder {@code c-api}
   * @throws NoDocumentationException if there is no C-API manual in the folder
   * @throws IOException if a page cannot be read
   */
  public static ApiDocumentation read(Path folder) throws IOException {
    Map<String, DocumentedSymbol> byName = new TreeMap<>();
    String version = "";
    Path pages = pages(folder);
    for (Path file : htmlFiles(pages)) {
      Document html = Jsoup.parse(Files.readString(file, StandardCharsets.UTF_8));
      Matcher title = TITLE.matcher(html.title());
      if (version.isEmpty() && title.find()) {
        version = title.group(1);
      }
      for (DocumentedSymbol symbol : new DocumentationPage(name(file), html).symbols()) {
        byName.putIfAbsent(symbol.name(), symbol);
      }
    }
    if (byName.isEmpty() || version.isEmpty()) {
      throw new NoDocumentationException(pages + " has no pages of CPython's C-API manual");
    }
    return new ApiDocumentation(version, byName);
  }

  /** The folder with the manual's pages, at most three levels down. */
  private static Path pages(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoDocumentationException(folder + " is not a folder");
    }
    if (!htmlFiles(folder).isEmpty() && name(folder.toAbsolutePath()).equals(FOLDER)) {
      return folder;
    }
    try (Stream<Path> below = Files.walk(folder, 3)) {
      return below
          .filter(p -> name(p).equals(FOLDER) && Files.isRegularFile(p.resolve("object.html")))
          .sorted()
          .findFirst()
          .orElseThrow(
              () ->
                  new NoDocumentationException(
                      folder + " has no folder c-api with the HTML pages of CPython's manual"));
    }
  }

  private static List<Path> htmlFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> name(f).endsWith(".html")).sorted().toList();
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
