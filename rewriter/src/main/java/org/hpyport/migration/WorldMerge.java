package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.preprocess.ConditionalGroup;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.SyntaxTree;

/**
 * Puts the ports of two worlds of one module together: each brings the edits of the branches that
 * only it sees. Where they disagree about text that both see, neither is right for the other, and
 * the module is blocked.
 */
final class WorldMerge {
  private WorldMerge() {}

  /** Adds the edits, helpers and reasons of {@code other} to {@code main}. */
  static void into(PortContext main, PortContext other) {
    for (int i = 0; i < main.trees().size(); i++) {
      SyntaxTree here = main.trees().get(i);
      SyntaxTree there = other.trees().get(i);
      List<TextRange> differences =
          main.edits(here).merge(other.edits(there), unseen(here), unseen(there));
      if (!differences.isEmpty()) {
        main.blockModule(
            "The branches of conditions that this configuration does not compile need a different"
                + " port of this text.",
            here,
            differences.get(0));
      }
      other.helpers(there).forEach(helper -> main.useHelper(here, helper));
    }
  }

  /** The text of the branches that a world does not take. */
  private static List<TextRange> unseen(SyntaxTree tree) {
    List<TextRange> found = new ArrayList<>();
    unseen(tree, tree.conditionals(), found);
    return found;
  }

  private static void unseen(
      SyntaxTree tree, List<ConditionalGroup> groups, List<TextRange> found) {
    for (ConditionalGroup group : groups) {
      for (int i = 0; i < group.branches().size(); i++) {
        ConditionalGroup.Branch branch = group.branches().get(i);
        if (i == group.taken()) {
          unseen(tree, branch.nested(), found);
        } else {
          found.add(
              new TextRange(
                  tree.tokens().end(branch.directive().token()),
                  tree.tokens().start(branch.end())));
        }
      }
    }
  }
}
