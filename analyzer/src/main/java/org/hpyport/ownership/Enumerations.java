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

/**
 * The enumerations of a module: the numbers that their constants stand for (ISO C11 6.7.2.2p3), and
 * which belong together, to tell a {@code switch} that has a label for each.
 */
final class Enumerations {
  private final Map<String, Set<String>> siblings = new TreeMap<>();
  private final Map<String, Value> values = new TreeMap<>();

  Enumerations(ExtensionModel extension) {
    for (List<SyntaxTree> trees : List.of(extension.sources(), extension.headers())) {
      trees.forEach(tree -> tree.root().walk(node -> add(tree, node)));
    }
  }

  private void add(SyntaxTree tree, SyntaxNode node) {
    List<Specifier.Enumerator> enumerators =
        node instanceof Specifier.EnumType e ? e.enumerators() : null;
    if (enumerators != null) {
      Set<String> names = new TreeSet<>();
      enumerators.forEach(e -> names.add(e.name()));
      names.forEach(name -> siblings.put(name, names));
      number(tree, node, enumerators);
    }
  }

  private void number(SyntaxTree tree, SyntaxNode type, List<Specifier.Enumerator> enumerators) {
    // Which constants count may depend on conditions of the preprocessor.
    boolean open = tree.text(type).contains("#");
    Value next = Value.Number.of(0);
    for (Specifier.Enumerator e : enumerators) {
      Value value = e.value() == null ? next : literal(tree, e.value());
      Value told = open ? Value.Plain.UNKNOWN : value;
      values.merge(e.name(), told, (a, b) -> a.equals(b) ? a : Value.Plain.UNKNOWN);
      next = value instanceof Value.Number n ? Value.Number.of(n.low() + 1) : Value.Plain.UNKNOWN;
    }
  }

  private Value literal(SyntaxTree tree, Expression e) {
    Expression bare = Words.bare(e);
    if (bare instanceof Expression.Identifier id) {
      return value(id.name());
    }
    if (bare instanceof Expression.Unary u && u.operator().equals("-")) {
      Value inner = literal(tree, u.operand());
      return inner instanceof Value.Number n ? Value.Number.of(-n.low()) : Value.Plain.UNKNOWN;
    }
    return bare instanceof Expression.NumberLiteral
        ? Interpreter.number(tree.text(bare))
        : Value.Plain.UNKNOWN;
  }

  /** The number that a name stands for; unknown if it is no constant of an enumeration. */
  Value value(String name) {
    return values.getOrDefault(name, Value.Plain.UNKNOWN);
  }

  /** Whether the labels of a switch name all constants of an enumeration. */
  boolean areAllIn(Statement.Switch s) {
    Set<String> labels = labels(s);
    Set<String> all = siblings(labels);
    return !hasDefault(s) && !all.isEmpty() && labels.containsAll(all);
  }

  /** Whether the labels of a switch name some constants of an enumeration and leave others out. */
  boolean areLeftOutOf(Statement.Switch s) {
    Set<String> labels = labels(s);
    return !labels.containsAll(siblings(labels));
  }

  private Set<String> siblings(Set<String> labels) {
    return labels.isEmpty() ? Set.of() : siblings.getOrDefault(labels.iterator().next(), Set.of());
  }

  private static boolean hasDefault(Statement.Switch s) {
    boolean[] open = {false};
    s.body().walk(node -> open[0] |= node instanceof Statement.Default);
    return open[0];
  }

  private static Set<String> labels(Statement.Switch s) {
    Set<String> labels = new HashSet<>();
    s.body()
        .walk(
            node -> {
              if (node instanceof Statement.Case c
                  && Words.bare(c.value()) instanceof Expression.Identifier id) {
                labels.add(id.name());
              }
            });
    return labels;
  }

  /** The same for equal enumerations. */
  @Override
  public String toString() {
    return siblings + " " + values;
  }
}
