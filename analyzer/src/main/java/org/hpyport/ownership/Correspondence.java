package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.syntax.SyntaxNode;

/**
 * Leads from the nodes and variables of a function to those of the same function in another reading
 * of the module. Both readings have equal {@link FunctionContents}.
 */
public final class Correspondence {
  private final Map<SyntaxNode, SyntaxNode> nodes = new IdentityHashMap<>();
  private final Map<Variable, Variable> variables = new HashMap<>();

  private Correspondence() {}

  /** The way from what {@link #parts} gave for one reading to another reading. */
  static Correspondence of(Parts from, FunctionModel to) {
    Parts there = parts(to);
    Correspondence result = new Correspondence();
    for (int i = 0; i < from.nodes().size(); i++) {
      result.nodes.put(from.nodes().get(i), there.nodes().get(i));
    }
    for (int i = 0; i < from.variables().size(); i++) {
      result.variables.put(from.variables().get(i), there.variables().get(i));
    }
    return result;
  }

  /** What a function consists of, in an order that its content fixes. */
  record Parts(List<SyntaxNode> nodes, List<Variable> variables) {}

  static Parts parts(FunctionModel function) {
    List<SyntaxNode> nodes = new ArrayList<>();
    function.definition().walk(nodes::add);
    return new Parts(nodes, FunctionContents.ordered(function));
  }

  /** A node of the function there; what is no part of the function is the same everywhere. */
  @SuppressWarnings("unchecked") // equal contents have nodes of equal classes
  <N extends SyntaxNode> N node(N node) {
    return (N) nodes.getOrDefault(node, node);
  }

  <N extends SyntaxNode> List<N> nodes(List<N> all) {
    return all.stream().map(this::node).toList();
  }

  /** A variable of the function there; one that a plan adds is the same everywhere. */
  Variable variable(Variable v) {
    return variables.getOrDefault(v, v);
  }

  List<Variable> variables(List<Variable> all) {
    return all.stream().map(this::variable).toList();
  }
}
