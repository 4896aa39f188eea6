package org.hpyport.syntax;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.hpyport.preprocess.AskedConditions;
import org.hpyport.preprocess.Assumptions;
import org.hpyport.preprocess.HeaderIndex;
import org.hpyport.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * The trees that somebody still holds, for whoever reads the same file again: another module that
 * includes it, or another world in which it is the same. Any number of threads may ask.
 */
public final class TreeCache {
  private final Map<SourceFile, List<Known>> known = new WeakHashMap<>();

  /** What a tree depends on beside the file and the assumptions. */
  private record Basis(List<Path> includeDirs, Map<String, String> defines, HeaderIndex project) {
    static Basis of(ParseOptions options) {
      return new Basis(options.includeDirs(), options.defines(), options.project());
    }
  }

  /**
   * @param assumptions those that the tree was made under
   * @param asked what of them could have made a difference
   */
  private record Known(
      Basis basis, Assumptions assumptions, AskedConditions asked, WeakReference<SyntaxTree> tree) {

    /**
     * Whether parsing under other assumptions would look at the same conditions and see as much.
     */
    boolean isFor(ParseOptions options) {
      return basis.equals(Basis.of(options))
          && asked.relevant(assumptions).equals(asked.relevant(options.assumptions()));
    }
  }

  /** The tree of a file, parsed now or before. */
  public SyntaxTree tree(SourceFile file, ParseOptions options) {
    SyntaxTree found = find(file, options);
    return found != null ? found : parse(file, options);
  }

  private synchronized @Nullable SyntaxTree find(SourceFile file, ParseOptions options) {
    for (Known one : known.getOrDefault(file, List.of())) {
      SyntaxTree tree = one.tree().get();
      if (tree != null && one.isFor(options)) {
        return tree;
      }
    }
    return null;
  }

  private SyntaxTree parse(SourceFile file, ParseOptions options) {
    CParser.Parsed parsed = CParser.parsed(file, options);
    keep(
        file,
        new Known(
            Basis.of(options),
            options.assumptions(),
            parsed.asked(),
            new WeakReference<>(parsed.tree())));
    return parsed.tree();
  }

  private synchronized void keep(SourceFile file, Known one) {
    List<Known> all = known.computeIfAbsent(file, f -> new ArrayList<>());
    all.removeIf(other -> other.tree().get() == null);
    all.add(one);
  }
}
