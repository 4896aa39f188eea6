package org.hpyport.selfcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.migration.PortResult;
import org.hpyport.migration.PortedFile;
import org.hpyport.migration.Verdict;
import org.hpyport.model.ExtensionModel;
import org.hpyport.source.SourceFile;
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
    if (!port.universal() || !port.hasChanges()) {
      return port;
    }
    List<Diagnostic> found = leftovers(port);
    if (found.isEmpty()) {
      found.addAll(new OwnershipReview(original, options).review(port));
    }
    return found.isEmpty() ? port : withdrawn(port, found);
  }

  private List<Diagnostic> leftovers(PortResult port) {
    Map<SyntaxTree, Leftovers> read = new LinkedHashMap<>();
    Map<String, String> headerMacros = new LinkedHashMap<>();
    for (PortedFile file : port.files()) {
      SyntaxTree tree = tree(file.file());
      if (tree != null) {
        SourceFile text = SourceFile.ofText(file.file().name(), file.newText());
        Leftovers leftovers = new Leftovers(text, options, ownNames);
        read.put(tree, leftovers);
        if (original.headers().contains(tree)) {
          leftovers.macroBodies().forEach(headerMacros::putIfAbsent);
        }
      }
    }
    List<Diagnostic> found = new ArrayList<>();
    read.forEach(
        (tree, leftovers) -> {
          SortedMap<String, String> left = leftovers.find(headerMacros);
          if (!left.isEmpty()) {
            found.addAll(LeftoverReport.of(tree, left));
          }
        });
    return found;
  }

  private static PortResult withdrawn(PortResult port, List<Diagnostic> found) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>(port.verdicts());
    for (Diagnostic d : found) {
      if (d.function() != null) {
        verdicts.put(d.function(), new Verdict.Blocked(d.message(), d.location()));
      }
    }
    List<Diagnostic> diagnostics = new ArrayList<>(port.diagnostics());
    diagnostics.addAll(found);
    List<PortedFile> unchanged =
        port.files().stream()
            .map(f -> new PortedFile(f.file(), f.file().text(), List.of()))
            .toList();
    return new PortResult(unchanged, Map.of(), verdicts, diagnostics, false);
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

  /** The names a module defines itself; they may look like those of the C API. */
  private static final class OwnNames {
    static Set<String> of(ExtensionModel model) {
      Set<String> names = new TreeSet<>(model.functions().keySet());
      names.addAll(model.structs().keySet());
      // HPyType_HELPERS makes such a function for each struct.
      model.structs().keySet().forEach(struct -> names.add(struct + "_AsStruct"));
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
