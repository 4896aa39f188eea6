package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hpyport.analyzer.PythonNames;
import org.hpyport.preprocess.ConditionalGroup;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * The branches that only other versions of Python compile, or a build with other macros than those
 * that the module is described with.
 */
final class DeadBranches {
  static final DeadBranches NONE = new DeadBranches(null, Set.of());

  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

  private final @Nullable SyntaxTree tree;
  private final Set<String> given;

  /** Of other versions of Python: no port holds them. */
  private final List<TextRange> ranges = new ArrayList<>();

  /** Of other builds: they stay as they are. */
  private final List<TextRange> others = new ArrayList<>();

  private DeadBranches(@Nullable SyntaxTree tree, Set<String> given) {
    this.tree = tree;
    this.given = given;
  }

  static DeadBranches of(SyntaxTree tree) {
    return of(tree, Set.of());
  }

  /**
   * @param given the macros that the module's description defines
   */
  static DeadBranches of(SyntaxTree tree, Set<String> given) {
    DeadBranches branches = new DeadBranches(tree, given);
    branches.groups(tree, tree.conditionals());
    return branches;
  }

  private void groups(SyntaxTree tree, List<ConditionalGroup> groups) {
    for (ConditionalGroup group : groups) {
      boolean python =
          group.branches().stream()
              .anyMatch(b -> b.decidedByVersion() || PythonNames.standIn(b.directive().argument()));
      @Nullable List<TextRange> dead = python ? ranges : isGiven(group) ? others : null;
      for (int i = 0; i < group.branches().size(); i++) {
        ConditionalGroup.Branch branch = group.branches().get(i);
        boolean none = group.taken() < 0 && branch.decidedByVersion();
        if (dead != null && i != group.taken() && (group.taken() >= 0 || none)) {
          dead.add(
              new TextRange(
                  tree.tokens().start(branch.directive().token()),
                  tree.tokens().start(branch.end())));
        }
        groups(tree, branch.nested());
      }
    }
  }

  /** Whether the conditions name nothing but macros that the description defines. */
  private boolean isGiven(ConditionalGroup group) {
    return group.branches().stream()
        .allMatch(
            b ->
                b.directive().kind().equals("else")
                    || WORD.matcher(b.directive().argument())
                        .results()
                        .map(MatchResult::group)
                        .allMatch(w -> w.equals("defined") || given.contains(w)));
  }

  /** For each token of the file, whether it stands in one that no port holds. */
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
    return directive != null
        && Stream.concat(ranges.stream(), others.stream()).anyMatch(r -> r.contains(directive));
  }
}
