package org.hpyport.analyzer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.model.ExtensionModel;
import org.hpyport.preprocess.Assumptions;
import org.hpyport.preprocess.ConditionalGroup;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;

/**
 * The worlds beside the assumed one that are needed to see all code that uses the Python API: one
 * for each such branch that no world before it takes.
 */
public final class OtherWorlds {
  private static final int MOST = 24;

  private final ExtensionModel main;
  private final ParseOptions options;
  private final SeenBranches seen = new SeenBranches();
  private final List<Assumed> found = new ArrayList<>();
  private final Deque<Assumptions> wanted = new ArrayDeque<>();

  /**
   * A module read under assumptions.
   *
   * @param options how its files were parsed
   */
  public record Assumed(ExtensionModel model, ParseOptions options) {}

  private OtherWorlds(ExtensionModel main, ParseOptions options) {
    this.main = main;
    this.options = options;
  }

  /**
   * The worlds of a module, the main one not among them, in the order in which their branches
   * stand.
   *
   * @param main the module in the assumed environment
   * @param options how its files were parsed
   */
  public static List<Assumed> of(ExtensionModel main, ParseOptions options) {
    OtherWorlds worlds = new OtherWorlds(main, options);
    worlds.seen.add(main);
    worlds.look(main, options.assumptions());
    while (!worlds.wanted.isEmpty() && worlds.found.size() < MOST) {
      worlds.enter(worlds.wanted.remove());
    }
    return List.copyOf(worlds.found);
  }

  /** Whether there is code that uses the Python API and that the assumed world does not compile. */
  public static boolean areNeeded(ExtensionModel main, ParseOptions options) {
    OtherWorlds worlds = new OtherWorlds(main, options);
    worlds.seen.add(main);
    worlds.look(main, options.assumptions());
    return !worlds.wanted.isEmpty();
  }

  /**
   * The main world and the others, with one signature for each function: one that reaches the API
   * in any of them takes a context in all.
   */
  public static List<ExtensionModel> aligned(ExtensionModel main, List<Assumed> others) {
    List<ExtensionModel> worlds = new ArrayList<>(List.of(main));
    others.forEach(other -> worlds.add(other.model()));
    int before = -1;
    Set<String> needing = new TreeSet<>();
    while (needing.size() != before) {
      before = needing.size();
      worlds.forEach(world -> needing.addAll(world.needingContext()));
      worlds.replaceAll(world -> world.alsoNeedingContext(needing));
    }
    return worlds;
  }

  private void enter(Assumptions assumptions) {
    ParseOptions assuming = options.assuming(assumptions);
    ExtensionModel model =
        Analyzer.read(main.name(), files(main.sources()), files(main.headers()), assuming);
    if (seen.add(model)) {
      found.add(new Assumed(model, assuming));
      look(model, assumptions);
    }
  }

  private void look(ExtensionModel model, Assumptions assumptions) {
    for (List<SyntaxTree> trees : List.of(model.sources(), model.headers())) {
      trees.forEach(tree -> look(tree, tree.conditionals(), assumptions));
    }
  }

  private static List<SourceFile> files(List<SyntaxTree> trees) {
    return trees.stream().map(SyntaxTree::file).toList();
  }

  /** Asks for a world for each branch that uses the API and has not been seen. */
  private void look(SyntaxTree tree, List<ConditionalGroup> groups, Assumptions assumptions) {
    for (ConditionalGroup group : groups) {
      for (int i = 0; i < group.branches().size(); i++) {
        ConditionalGroup.Branch branch = group.branches().get(i);
        if (i == group.taken()) {
          look(tree, branch.nested(), assumptions);
        } else if (!isPythons(group)
            && !group.isNeverCompiled(branch)
            && usesApi(tree, branch)
            && !seen.contains(tree.file(), branch)) {
          wanted.add(assumptions.taking(group, i));
        }
      }
    }
  }

  /** Whether a condition of the group asks for Python's version: no port compiles the others. */
  private static boolean isPythons(ConditionalGroup group) {
    return group.branches().stream()
        .anyMatch(b -> b.decidedByVersion() || PythonNames.standIn(b.directive().argument()));
  }

  private static boolean usesApi(SyntaxTree tree, ConditionalGroup.Branch branch) {
    for (int i = branch.directive().token() + 1; i < branch.end(); i++) {
      if (tree.tokens().kind(i) == TokenKind.IDENTIFIER
          && PythonNames.isOne(tree.tokens().text(i))
          && !PythonNames.isType(tree.tokens().text(i))) {
        return true;
      }
    }
    return false;
  }
}
