package org.hpyport.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.corpus.Corpus;
import org.hpyport.source.SourceFile;

/** Looks in the corpus for the shortest piece of code that shows each symbol being ported. */
final class ExampleFinder {
  private static final int PIECE = 500;

  /** Code that is gone shows less than any that took the place of something. */
  private static final int LOST = 5000;

  /** What only types with payload objects have; the plain form comes first. */
  private static final Pattern PAYLOADS = Pattern.compile("payload|PAYLOAD|HPP_NEW_OPEN");

  private final Map<String, Excerpt> best = new TreeMap<>();

  /** The examples of the whole corpus: cases first, then modules. */
  static Examples find(Corpus corpus) {
    ExampleFinder finder = new ExampleFinder();
    corpus.cases().forEach(c -> finder.scan(c.id(), c.beforeDirectory(), c.before(), c.after()));
    corpus
        .modules()
        .forEach(
            m -> finder.scan(m.name(), m.directory(), m.sources(), m.directory().resolve("after")));
    return new Examples(finder.examples());
  }

  private void scan(String id, Path directory, List<Path> files, Path after) {
    if (after == null || !Files.isDirectory(after)) {
      return;
    }
    for (Path file : files) {
      String name = Corpus.slashed(directory, file);
      if (!name.startsWith("after/")) {
        Path ported = after.resolve(name);
        FilePair pair =
            new FilePair(read(file, name), read(Files.exists(ported) ? ported : file, name));
        pair.excerpts(ExampleFinder::isSymbol).forEach(e -> offer(id + ": " + name, e));
      }
    }
  }

  private static boolean isSymbol(String word) {
    return CApiCatalog.get().find(word) != null;
  }

  private void offer(String source, FilePair.Piece piece) {
    Excerpt excerpt = new Excerpt(source, piece.before(), piece.after(), piece.whole());
    best.merge(piece.symbol(), excerpt, (a, b) -> b.effort() < a.effort() ? b : a);
  }

  private List<Example> examples() {
    Map<Excerpt, TreeSet<String>> symbols =
        new TreeMap<>(
            Comparator.comparing(Excerpt::source)
                .thenComparing(Excerpt::before)
                .thenComparing(Excerpt::after));
    best.forEach((s, e) -> symbols.computeIfAbsent(e, k -> new TreeSet<>()).add(s));
    List<Example> found = new ArrayList<>();
    symbols.forEach(
        (e, s) -> found.add(new Example(e.source(), List.copyOf(s), e.before(), e.after())));
    return found;
  }

  private record Excerpt(String source, String before, String after, boolean whole) {
    /**
     * What it takes to read it, in characters; a piece of a function has to be understood first.
     */
    int effort() {
      boolean other = after.isBlank() || PAYLOADS.matcher(after).find();
      return before.length() + after.length() + (whole ? 0 : PIECE) + (other ? LOST : 0);
    }
  }

  private static SourceFile read(Path path, String name) {
    try {
      return SourceFile.ofText(name, SourceFile.read(path, name).text().replace("\r", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
