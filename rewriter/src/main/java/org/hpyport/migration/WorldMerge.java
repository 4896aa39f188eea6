package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hpyport.model.FunctionModel;
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

  /** Whether any two worlds want the same of the text that both see. */
  static boolean agree(List<PortContext> worlds) {
    for (int i = 0; i < worlds.size(); i++) {
      for (int j = i + 1; j < worlds.size(); j++) {
        if (!agree(worlds.get(i), worlds.get(j))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean agree(PortContext one, PortContext other) {
    return IntStream.range(0, one.trees().size())
        .allMatch(file -> differences(one, other, file).isEmpty());
  }

  /** Adds the edits, helpers and reasons of {@code other} to {@code main}. */
  static void into(PortContext main, PortContext other) {
    for (int i = 0; i < main.trees().size(); i++) {
      SyntaxTree here = main.trees().get(i);
      SyntaxTree there = other.trees().get(i);
      List<TextRange> differences = differences(main, other, i);
      if (differences.isEmpty()) {
        main.edits(here).merge(other.edits(there), unseen(here));
      } else {
        main.blockModule(
            "The branches of conditions that this configuration does not compile need a different"
                + " port of this text.",
            here,
            differences.get(0));
      }
      other.helpers(there).forEach(helper -> main.useHelper(here, helper));
    }
  }

  /** Where the worlds differ about one file, functions that one of them cannot port apart. */
  private static List<TextRange> differences(PortContext main, PortContext other, int file) {
    SyntaxTree here = main.trees().get(file);
    SyntaxTree there = other.trees().get(file);
    List<TextRange> all =
        main.edits(here).differences(other.edits(there), unseen(here), unseen(there));
    List<TextRange> blocked = new ArrayList<>(blocked(main, here));
    blocked.addAll(blocked(other, there));
    return all.stream().filter(r -> blocked.stream().noneMatch(b -> b.contains(r))).toList();
  }

  private static List<TextRange> blocked(PortContext world, SyntaxTree tree) {
    List<TextRange> ranges = new ArrayList<>();
    for (String name : world.blocked().keySet()) {
      FunctionModel function = world.extension().function(name);
      if (function != null && function.tree().file().equals(tree.file())) {
        ranges.add(tree.range(function.definition()));
      }
    }
    return ranges;
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
