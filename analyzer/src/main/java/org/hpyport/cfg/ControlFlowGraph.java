package org.hpyport.cfg;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.syntax.ExternalDeclaration.FunctionDefinition;

/** The control-flow graph of one function. Nodes no path reaches are in it, without an edge in. */
public final class ControlFlowGraph {
  private final FunctionDefinition function;
  private final List<CfgNode> nodes;
  private final List<List<CfgEdge>> successors;
  private final List<List<CfgEdge>> predecessors;

  ControlFlowGraph(FunctionDefinition function, List<CfgNode> nodes, List<CfgEdge> edges) {
    this.function = function;
    this.nodes = List.copyOf(nodes);
    this.successors = new ArrayList<>();
    this.predecessors = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      successors.add(new ArrayList<>());
      predecessors.add(new ArrayList<>());
    }
    for (CfgEdge edge : edges) {
      successors.get(edge.from()).add(edge);
      predecessors.get(edge.to()).add(edge);
    }
    successors.replaceAll(List::copyOf);
    predecessors.replaceAll(List::copyOf);
  }

  public FunctionDefinition function() {
    return function;
  }

  /** All nodes by id; the first is the entry, the last the exit. */
  public List<CfgNode> nodes() {
    return nodes;
  }

  public CfgNode node(int id) {
    return nodes.get(id);
  }

  public CfgNode entry() {
    return nodes.get(0);
  }

  public CfgNode exit() {
    return nodes.get(nodes.size() - 1);
  }

  /** The edges out of a node, in the order they were made: {@code TRUE} before {@code FALSE}. */
  public List<CfgEdge> successors(CfgNode node) {
    return successors.get(node.id());
  }

  /** The edges into a node. */
  public List<CfgEdge> predecessors(CfgNode node) {
    return predecessors.get(node.id());
  }

  /** For each node id, whether a path from the entry reaches it. */
  public boolean[] reachable() {
    boolean[] seen = new boolean[nodes.size()];
    List<Integer> work = new ArrayList<>(List.of(0));
    seen[0] = true;
    while (!work.isEmpty()) {
      int id = work.remove(work.size() - 1);
      for (CfgEdge edge : successors.get(id)) {
        if (!seen[edge.to()]) {
          seen[edge.to()] = true;
          work.add(edge.to());
        }
      }
    }
    return seen;
  }
}
