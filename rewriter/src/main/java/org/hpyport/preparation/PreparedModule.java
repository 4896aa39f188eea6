package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.analyzer.Analyzer;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.model.ExtensionModel;
import org.hpyport.rewrite.Rendering;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * A module in the form in which it is ported, and the way back to what the user has.
 *
 * @param model the module as it is ported
 * @param options how its files are parsed
 * @param originals the user's files, by name
 * @param places the ways back, by the name of the file
 */
public record PreparedModule(
    ExtensionModel model,
    ParseOptions options,
    Map<String, SourceFile> originals,
    Map<String, PositionMap> places) {

  public PreparedModule {
    originals = new LinkedHashMap<>(originals);
    places = new LinkedHashMap<>(places);
  }

  /** A module as it is. */
  public static PreparedModule unchanged(ExtensionModel model, ParseOptions options) {
    Map<String, SourceFile> originals = new LinkedHashMap<>();
    Map<String, PositionMap> places = new LinkedHashMap<>();
    for (SyntaxTree tree : trees(model)) {
      originals.put(tree.file().name(), tree.file());
      places.put(tree.file().name(), PositionMap.identity());
    }
    return new PreparedModule(model, options, originals, places);
  }

  static List<SyntaxTree> trees(ExtensionModel model) {
    List<SyntaxTree> trees = new ArrayList<>(model.sources());
    trees.addAll(model.headers());
    return trees;
  }

  /** The module after edits; the same one if they change nothing or cannot be made together. */
  PreparedModule after(SourceEdits edits) {
    Map<String, SourceFile> texts = new LinkedHashMap<>();
    Map<String, PositionMap> ways = new LinkedHashMap<>(places);
    boolean changed = false;
    for (SyntaxTree tree : trees(model)) {
      SourceFile file = tree.file();
      Rendering rendering = edits.of(file).render();
      if (!rendering.conflicts().isEmpty()) {
        return this;
      }
      if (rendering.edits().isEmpty()) {
        texts.put(file.name(), file);
        continue;
      }
      changed = true;
      texts.put(file.name(), file.withText(rendering.text()));
      ways.computeIfPresent(file.name(), (name, way) -> way.then(rendering.edits()));
    }
    if (!changed) {
      return this;
    }
    ExtensionModel next =
        Analyzer.read(
            model.name(), files(texts, model.sources()), files(texts, model.headers()), options);
    return new PreparedModule(next, options, originals, ways);
  }

  private static List<SourceFile> files(Map<String, SourceFile> texts, List<SyntaxTree> trees) {
    List<SourceFile> files = new ArrayList<>();
    for (SyntaxTree tree : trees) {
      SourceFile file = texts.get(tree.file().name());
      if (file != null) {
        files.add(file);
      }
    }
    return files;
  }

  /** Whether anything was changed. */
  public boolean isChanged() {
    return trees(model).stream().anyMatch(t -> originals.get(t.file().name()) != t.file());
  }

  /** The user's file that a file of the model came from. */
  public SourceFile original(SourceFile file) {
    return originals.getOrDefault(file.name(), file);
  }

  /** A place in the user's files. */
  public @Nullable Location original(@Nullable Location at) {
    PositionMap way = at == null ? null : places.get(at.file().name());
    if (at == null || way == null) {
      return at;
    }
    SourceFile file = original(at.file());
    TextRange range = way.original(at.range());
    int end = Math.min(range.end(), file.text().length());
    return new Location(file, new TextRange(Math.min(range.start(), end), end), at.message());
  }

  /** A finding with its places in the user's files; fixes, which are edits of other text, go. */
  public Diagnostic original(Diagnostic d) {
    List<Location> path = new ArrayList<>();
    for (Location step : d.path()) {
      Location at = original(step);
      if (at != null) {
        path.add(at);
      }
    }
    return new Diagnostic(
        d.ruleId(),
        d.severity(),
        d.confidence(),
        d.message(),
        original(d.location()),
        d.function(),
        path,
        isChanged() ? List.of() : d.fixes());
  }
}
