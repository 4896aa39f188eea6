package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.analyzer.PythonNames;
import org.hpyport.preprocess.ConditionalGroup;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** The branches that only other versions of Python compile: no port holds them. */
final class DeadBranches {
  static final DeadBranches NONE = new DeadBranches(null);

  private final @Nullable SyntaxTree tree;
  private final List<TextRange> ranges = new ArrayList<>();

  private DeadBranches(@Nullable SyntaxTree tree) {
    this.tree = tree;
  }

  static DeadBranches of(SyntaxTree tree) {
    DeadBranches branches = new DeadBranches(tree);
    branches.groups(tree, tree.conditionals());
    return branches;
  }

  private void groups(SyntaxTree tree, List<ConditionalGroup> groups) {
    for (ConditionalGroup group : groups) {
      boolean python =
          group.branches().stream()
              .anyMatch(b -> b.decidedByVersion() || PythonNames.standIn(b.directive().argument()));
      for (int i = 0; i < group.branches().size(); i++) {
        ConditionalGroup.Branch branch = group.branches().get(i);
        if (python && i != group.taken() && group.taken() >= 0) {
          ranges.add(
              new TextRange(
                  tree.tokens().start(branch.directive().token()),
                  tree.tokens().start(branch.end())));
        }
        groups(tree, branch.nested());
      }
    }
  }

  /** For each token of the file, whether it stands in one. */
  boolean[] tokens() {
    if (tree == null) {
      return new boolean[0];
    }
    boolean[] dead = new boolean[tree.tokens().size()];
    for (TextRange range : ranges) {
      for (int i = tree.tokens().at(range.start()); i < dead.length; i++) {
        if (tree.tokens().start(i) >= range.end()) {
          break;
        }
        dead[i] = true;
      }
    }
    return dead;
  }

  boolean hold(MacroDefinition definition) {
    TextRange directive = definition.directive();
    return directive != null && ranges.stream().anyMatch(r -> r.contains(directive));
  }
}
