package org.hpyport.dataflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.cfg.CfgEdge;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;

/**
 * Backward liveness: a variable is live before a node if some path from there reads it before it is
 * written. Sets hold variable ids.
 */
public final class Liveness {
  private final ControlFlowGraph graph;
  private final List<Set<Integer>> before;

  private Liveness(ControlFlowGraph graph, List<Set<Integer>> before) {
    this.graph = graph;
    this.before = before;
  }

  /**
   * Solves the equations.
   *
   * @param reads for each node id, what it reads
   * @param writes for each node id, what it surely writes after reading
   */
  public static Liveness solve(
      ControlFlowGraph graph, List<Set<Integer>> reads, List<Set<Integer>> writes) {
    List<Set<Integer>> before = new ArrayList<>();
    for (Set<Integer> read : reads) {
      before.add(new TreeSet<>(read));
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int id = before.size() - 1; id >= 0; id--) {
        Set<Integer> here = before.get(id);
        Set<Integer> written = writes.get(id);
        for (CfgEdge edge : graph.successors(graph.node(id))) {
          for (Integer v : before.get(edge.to())) {
            changed |= !written.contains(v) && here.add(v);
          }
        }
      }
    }
    return new Liveness(graph, before);
  }

  /** What is live before the node. */
  public Set<Integer> before(int node) {
    return before.get(node);
  }

  /** What is live after the node on some way on. */
  public Set<Integer> after(CfgNode node) {
    Set<Integer> result = new TreeSet<>();
    for (CfgEdge edge : graph.successors(node)) {
      result.addAll(before.get(edge.to()));
    }
    return result;
  }
}
