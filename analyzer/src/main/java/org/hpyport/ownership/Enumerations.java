package org.hpyport.ownership;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Specifier;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;

/** The enumerations of a module, to tell a {@code switch} that has a label for each constant. */
final class Enumerations {
  private final Map<String, Set<String>> siblings = new TreeMap<>();

  Enumerations(ExtensionModel extension) {
    for (List<SyntaxTree> trees : List.of(extension.sources(), extension.headers())) {
      trees.forEach(tree -> tree.root().walk(this::add));
    }
  }

  private void add(SyntaxNode node) {
    List<Specifier.Enumerator> enumerators =
        node instanceof Specifier.EnumType e ? e.enumerators() : null;
    if (enumerators != null) {
      Set<String> names = new TreeSet<>();
      enumerators.forEach(e -> names.add(e.name()));
      names.forEach(name -> siblings.put(name, names));
    }
  }

  /** Whether the labels of a switch name all constants of an enumeration. */
  boolean areAllIn(Statement.Switch s) {
    Set<String> labels = new HashSet<>();
    boolean[] open = {false};
    s.body()
        .walk(
            node -> {
              open[0] |= node instanceof Statement.Default;
              if (node instanceof Statement.Case c
                  && Words.bare(c.value()) instanceof Expression.Identifier id) {
                labels.add(id.name());
              }
            });
    Set<String> all =
        labels.isEmpty() ? Set.of() : siblings.getOrDefault(labels.iterator().next(), Set.of());
    return !open[0] && !all.isEmpty() && labels.containsAll(all);
  }

  /** The same for equal enumerations. */
  @Override
  public String toString() {
    return siblings.toString();
  }
}
