package org.hpyport.expansion;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.HpyApi;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.ExtensionReader;
import org.hpyport.model.FunctionModel;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** A module whose functions are read again with the project's macros replaced. */
public final class ExpandedModule {
  private final ExtensionModel model;
  private final Map<SourceFile, ExpandedSource> sources;

  private ExpandedModule(ExtensionModel model, Map<SourceFile, ExpandedSource> sources) {
    this.model = model;
    this.sources = sources;
  }

  /**
   * Replaces the macros of all files of a module.
   *
   * @param options how its files were parsed
   */
  public static ExpandedModule of(ExtensionModel original, ParseOptions options) {
    Map<SourceFile, ExpandedSource> sources = new IdentityHashMap<>();
    List<SourceFile> files = files(original.sources(), sources);
    List<SourceFile> headers = files(original.headers(), sources);
    boolean same = sources.values().stream().allMatch(ExpandedSource::isUnchanged);
    return new ExpandedModule(same ? original : read(original, files, headers, options), sources);
  }

  private static ExtensionModel read(
      ExtensionModel original,
      List<SourceFile> files,
      List<SourceFile> headers,
      ParseOptions options) {
    return new ExtensionReader(
            name -> CApiCatalog.get().find(name) != null || HpyApi.get().find(name) != null)
        .read(original.name(), parse(files, options), parse(headers, options));
  }

  private static List<SyntaxTree> parse(List<SourceFile> files, ParseOptions options) {
    return files.stream().map(f -> options.trees().tree(f, options)).toList();
  }

  /** A module that is taken as it is. */
  public static ExpandedModule unchanged(ExtensionModel original) {
    return new ExpandedModule(original, Map.of());
  }

  private static List<SourceFile> files(
      List<SyntaxTree> trees, Map<SourceFile, ExpandedSource> sources) {
    List<SourceFile> files = new ArrayList<>();
    for (SyntaxTree tree : trees) {
      ExpandedSource source = ExpandedSource.of(tree);
      sources.put(source.expanded(), source);
      files.add(source.expanded());
    }
    return files;
  }

  /** The module as the compiler sees it. */
  public ExtensionModel model() {
    return model;
  }

  /** The function as the compiler sees it; the one given if it could not be read that way. */
  public FunctionModel function(FunctionModel original) {
    FunctionModel found = model.function(original.name());
    return found == null || !found.file().name().equals(original.file().name()) ? original : found;
  }

  /** The same finding at the text that people wrote. */
  public Diagnostic original(Diagnostic d) {
    return new Diagnostic(
        d.ruleId(),
        d.severity(),
        d.confidence(),
        d.message(),
        location(d.location()),
        d.function(),
        d.path().stream().map(this::step).toList(),
        d.fixes());
  }

  private @Nullable Location location(@Nullable Location location) {
    return location == null ? null : step(location);
  }

  private Location step(Location location) {
    ExpandedSource source = sources.get(location.file());
    return source == null || source.isUnchanged()
        ? location
        : new Location(source.original(), source.original(location.range()), location.message());
  }
}
