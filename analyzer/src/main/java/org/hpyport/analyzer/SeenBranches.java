package org.hpyport.analyzer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hpyport.model.ExtensionModel;
import org.hpyport.preprocess.ConditionalGroup;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.SyntaxTree;

/** The branches of {@code #if} groups that at least one of the worlds looked at takes. */
public final class SeenBranches {
  /** As if each branch were taken somewhere. */
  public static final SeenBranches ALL = new SeenBranches(true);

  private final Set<Key> keys = new HashSet<>();
  private final boolean all;

  /** The token of a branch's directive in a file. */
  private record Key(String file, int directive) {}

  SeenBranches() {
    this(false);
  }

  private SeenBranches(boolean all) {
    this.all = all;
  }

  /** The branches that a module's worlds take. */
  public static SeenBranches in(List<ExtensionModel> worlds) {
    SeenBranches seen = new SeenBranches();
    worlds.forEach(seen::add);
    return seen;
  }

  public boolean contains(SourceFile file, ConditionalGroup.Branch branch) {
    return all || keys.contains(new Key(file.name(), branch.directive().token()));
  }

  /** Notes the branches that one more world takes; tells whether one of them is new. */
  boolean add(ExtensionModel world) {
    int before = keys.size();
    for (List<SyntaxTree> trees : List.of(world.sources(), world.headers())) {
      trees.forEach(tree -> add(tree.file(), tree.conditionals()));
    }
    return keys.size() > before;
  }

  private void add(SourceFile file, List<ConditionalGroup> groups) {
    for (ConditionalGroup group : groups) {
      if (group.taken() >= 0) {
        ConditionalGroup.Branch taken = group.branches().get(group.taken());
        keys.add(new Key(file.name(), taken.directive().token()));
        add(file, taken.nested());
      }
    }
  }
}
