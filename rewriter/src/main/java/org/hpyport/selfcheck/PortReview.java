package org.hpyport.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.migration.PortResult;
import org.hpyport.migration.PortRules;
import org.hpyport.migration.PortedFile;
import org.hpyport.model.ExtensionModel;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Parses a port that claims to be universal and looks for what the universal ABI does not have. If
 * there is any, the result is the original files and the reasons.
 */
public final class PortReview {
  private final ExtensionModel original;
  private final ParseOptions options;
  private final Set<String> ownNames;

  /**
   * @param original the module before porting
   * @param options how its files were parsed
   */
  public PortReview(ExtensionModel original, ParseOptions options) {
    this.original = original;
    this.options = options;
    this.ownNames = OwnNames.of(original);
  }

  /** The same result, or a withdrawn one. */
  public PortResult review(PortResult port) {
    if (!port.universal()) {
      return port;
    }
    List<Diagnostic> found = new ArrayList<>();
    for (PortedFile file : port.files()) {
      SourceFile text = SourceFile.ofText(file.file().name(), file.newText());
      Set<String> left = new Leftovers(text, options, ownNames).find();
      left.forEach(name -> found.add(leftover(file.file(), name)));
    }
    if (found.isEmpty()) {
      return port;
    }
    List<Diagnostic> diagnostics = new ArrayList<>(port.diagnostics());
    diagnostics.addAll(found);
    List<PortedFile> unchanged =
        port.files().stream()
            .map(f -> new PortedFile(f.file(), f.file().text(), List.of()))
            .toList();
    return new PortResult(unchanged, Map.of(), port.verdicts(), diagnostics, false);
  }

  private Diagnostic leftover(SourceFile file, String name) {
    SyntaxTree tree = tree(file);
    Location place = tree == null ? null : firstUse(tree, name);
    String message =
        "The port would still use " + name + ", which the universal ABI does not have.";
    return Diagnostic.at(PortRules.BLOCKED_MODULE, Severity.WARNING, message, place)
        .inFunction(tree == null || place == null ? null : function(tree, place.range()));
  }

  private @Nullable SyntaxTree tree(SourceFile file) {
    for (List<SyntaxTree> trees : List.of(original.sources(), original.headers())) {
      for (SyntaxTree tree : trees) {
        if (tree.file() == file) {
          return tree;
        }
      }
    }
    return null;
  }

  private static Location firstUse(SyntaxTree tree, String name) {
    for (int i = 0; i < tree.tokens().size(); i++) {
      if (tree.isActive(i) && tree.tokens().is(i, name)) {
        return new Location(tree.file(), tree.tokens().range(i), "");
      }
    }
    int at = Math.max(0, tree.file().text().indexOf(name));
    int end = Math.min(tree.file().text().length(), at + name.length());
    return new Location(tree.file(), new TextRange(at, end), "");
  }

  private static @Nullable String function(SyntaxTree tree, TextRange place) {
    for (ExternalDeclaration.FunctionDefinition function : tree.functions()) {
      if (tree.range(function).contains(place)) {
        return function.name();
      }
    }
    return null;
  }

  /** The names a module defines itself; they may look like those of the C API. */
  private static final class OwnNames {
    static Set<String> of(ExtensionModel model) {
      Set<String> names = new TreeSet<>(model.functions().keySet());
      names.addAll(model.structs().keySet());
      names.addAll(model.typedefs().keySet());
      names.addAll(model.globals().keySet());
      names.addAll(model.prototypes());
      for (List<SyntaxTree> trees : List.of(model.sources(), model.headers())) {
        for (SyntaxTree tree : trees) {
          tree.macros().all().stream()
              .filter(m -> m.file() != null)
              .forEach(m -> names.add(m.name()));
        }
      }
      return names;
    }
  }
}
