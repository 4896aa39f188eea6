package org.hpyport.syntax.clang;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenSpan;
import org.hpyport.syntax.Variant;
import org.jspecify.annotations.Nullable;

/**
 * Sets our tree of one file beside clang's. What clang has and we have not counts, and so does what
 * we have and clang has not. Where clang compiles a branch that our main world does not take, that
 * branch's own tree is asked.
 */
final class Comparison {
  static final String NOTHING = "nothing";

  private final SyntaxTree tree;
  private final ClangFacts clang;
  private final TreeFacts main;
  private final TreeFacts variants;
  private final Agreement agreement = new Agreement();

  private Comparison(SyntaxTree tree, ClangFacts clang, Written written, Compiled compiled) {
    this.tree = tree;
    this.clang = clang;
    this.main = new TreeFacts(tree, written, compiled);
    this.variants = new TreeFacts(tree, written, compiled);
  }

  /** Compares a file; {@code null} if clang cannot compile it. */
  static @Nullable Agreement of(Path path, String name, List<String> flags)
      throws IOException, InterruptedException {
    return of(path, SourceFile.read(path, name), flags);
  }

  /**
   * The same, with what our parser reads instead of the file's text.
   *
   * @param ours a text of the same length
   */
  static @Nullable Agreement of(Path path, SourceFile ours, List<String> flags)
      throws IOException, InterruptedException {
    Compiled compiled = Clang.preprocess(path, flags);
    if (compiled == null) {
      return null;
    }
    SyntaxTree tree = CParser.parse(ours, ParseOptions.defaults());
    Written written = new Written(tree, compiled);
    ClangFacts clang = new ClangFacts(written);
    if (!Clang.parse(path, flags, clang::add)) {
      return null;
    }
    return new Comparison(tree, clang, written, compiled).run();
  }

  private Agreement run() {
    for (ExternalDeclaration declaration : tree.root().declarations()) {
      main.add(declaration);
    }
    for (Variant variant : tree.variants()) {
      variant.declarations().forEach(variants::add);
    }
    clang.facts().forEach(this::find);
    main.facts().forEach(this::added);
    agreement.file(tree.file().lines().lineCount(), clang.leftOut());
    return agreement;
  }

  private void find(Key key, String detail) {
    TreeFacts.Fact ours = main.facts().get(key);
    if (ours == null && key.construct() == Construct.PROTOTYPE) {
      // A variable of a function type is a function to clang.
      ours = main.facts().get(new Key(Construct.VARIABLE, key.from(), key.to()));
    }
    if (ours == null && !tree.isActive(tree.tokens().at(key.from()))) {
      ours = variants.facts().get(key);
    }
    if (ours == null && spansOtherBranch(key)) {
      return;
    }
    if (ours == null) {
      agreement.differ(new Difference(tree.file(), key, shown(detail), NOTHING));
    } else if (!ours.detail().isEmpty() && !detail.isEmpty() && !ours.detail().equals(detail)) {
      agreement.differ(new Difference(tree.file(), key, shown(detail), shown(ours.detail())));
    } else {
      agreement.agree(key.construct());
    }
  }

  /** Whether our tree of the construct is that of another branch inside it. */
  private boolean spansOtherBranch(Key key) {
    return key.from() < key.to()
        && main.takesOtherBranch(tree.tokens().at(key.from()), tree.tokens().at(key.to()));
  }

  private static String shown(String detail) {
    return detail.isEmpty() ? "it" : detail;
  }

  private void added(Key key, TreeFacts.Fact ours) {
    SortedMap<Key, String> theirs = clang.facts();
    Key function = new Key(Construct.PROTOTYPE, key.from(), key.to());
    boolean known =
        theirs.containsKey(key)
            || key.construct() == Construct.VARIABLE && theirs.containsKey(function);
    if (!known && !ours.optional() && reachesCompiler(ours.argument())) {
      agreement.differ(new Difference(tree.file(), key, NOTHING, shown(ours.detail())));
    }
  }

  /** Macros may drop an argument, or make a string of it. */
  private boolean reachesCompiler(@Nullable TokenSpan argument) {
    if (argument == null) {
      return true;
    }
    BitSet seen = clang.seen();
    int next = seen.nextSetBit(tree.tokens().start(argument.first()));
    return next >= 0 && next < tree.tokens().end(argument.last());
  }
}
